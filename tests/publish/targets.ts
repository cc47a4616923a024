import { randomBytes } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { azurite, startAzurite } from "./servers/azurite.js";
import { type FaultProxy, startFaultProxy } from "./servers/fault-proxy.js";
import { moto, startMoto } from "./servers/moto.js";

/** A target to test, with what stands before its server. */
export interface TestTarget {
  /** The address of a place that is empty so far. */
  fresh(): string;
  /** Undefined for a folder, which no server stands before. */
  readonly proxy: FaultProxy | undefined;
  /** Lets targets that are opened from now on reach the server itself. */
  bypass(): void;
  /** What no message may repeat. */
  readonly secrets: readonly string[];
  stop(): Promise<void>;
}

export interface TargetKind {
  readonly name: string;
  readonly isInstalled: boolean;
  start(): Promise<TestTarget>;
}

/** Every kind of target, each on a server of its own. */
export const TARGET_KINDS: readonly TargetKind[] = [
  { name: "a folder", isInstalled: true, start: startFolder },
  { name: "Azure storage", isInstalled: azurite !== undefined, start: startAzure },
  { name: "S3", isInstalled: moto !== undefined, start: startS3 },
];

async function startFolder(): Promise<TestTarget> {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-target-"));
  let count = 0;
  return {
    fresh: () => join(folder, `place-${++count}`),
    proxy: undefined,
    bypass() {},
    secrets: [],
    stop: async () => {},
  };
}

async function startAzure(): Promise<TestTarget> {
  const server = await startAzurite(azurite ?? "", "reports");
  const proxy = await startFaultProxy(server.port);
  setVariable("AZURE_STORAGE_CONNECTION_STRING", server.connection(proxy.port));
  return withServer(`az://${server.account}/reports`, proxy, server, [server.key], () =>
    setVariable("AZURE_STORAGE_CONNECTION_STRING", server.connection(server.port)),
  );
}

async function startS3(): Promise<TestTarget> {
  const server = await startMoto(moto ?? "");
  const proxy = await startFaultProxy(server.port);
  setVariable("AWS_ENDPOINT_URL_S3", `http://127.0.0.1:${proxy.port}`);
  setVariable("AWS_REGION", "eu-central-1");
  const secret = randomBytes(30).toString("base64");
  setVariable("AWS_ACCESS_KEY_ID", "test");
  setVariable("AWS_SECRET_ACCESS_KEY", secret);
  await fetch(`http://127.0.0.1:${server.port}/reports`, { method: "PUT" });
  return withServer("s3://reports", proxy, server, [secret], () =>
    setVariable("AWS_ENDPOINT_URL_S3", `http://127.0.0.1:${server.port}`),
  );
}

function withServer(
  home: string,
  proxy: FaultProxy,
  server: { stop(): Promise<void> },
  secrets: readonly string[],
  bypass: () => void,
): TestTarget {
  let count = 0;
  return {
    fresh: () => `${home}/place-${++count}`,
    proxy,
    bypass,
    secrets,
    async stop() {
      await proxy.stop();
      await server.stop();
    },
  };
}

function setVariable(name: string, value: string): void {
  process.env[name] = value;
}
