import { createHmac, randomBytes } from "node:crypto";
import { installedProgram } from "./installed.js";
import { startServer } from "./start-server.js";

export const azurite = installedProgram(
  "azurite/node_modules/azurite/dist/src/blob/main.js",
  "Azure storage (Azurite)",
);

export interface StorageAccount {
  readonly account: string;
  readonly key: string;
  readonly port: number;
  /** The connection string for a port: that of the server, or of something before it. */
  connection(port: number): string;
  stop(): Promise<void>;
}

/** Starts Azurite with an account and a key of its own, and creates a container. */
export async function startAzurite(program: string, container: string): Promise<StorageAccount> {
  const account = "leitmotif";
  const key = randomBytes(32).toString("base64");
  const { port, stop } = await startServer({
    program: process.execPath,
    args: (port, folder) => [
      ...[program, "--blobPort", String(port), "--blobHost", "127.0.0.1", "--location", folder],
      ...["--silent", "--skipApiVersionCheck", "--disableTelemetry"],
    ],
    env: { AZURITE_ACCOUNTS: `${account}:${key}` },
  });
  await createContainer(port, account, key, container);
  const connection = (at: number) =>
    [
      "DefaultEndpointsProtocol=http",
      `AccountName=${account}`,
      `AccountKey=${key}`,
      `BlobEndpoint=http://127.0.0.1:${at}/${account}`,
    ].join(";");
  return { account, key, port, connection, stop };
}

async function createContainer(port: number, account: string, key: string, container: string): Promise<void> {
  const headers = { "x-ms-date": new Date().toUTCString(), "x-ms-version": "2021-12-02" };
  const named = Object.entries(headers).map(([name, value]) => `${name}:${value}\n`);
  const text = `PUT${"\n".repeat(12)}${named.join("")}/${account}/${account}/${container}\nrestype:container`;
  const signature = createHmac("sha256", Buffer.from(key, "base64")).update(text, "utf8").digest("base64");
  const answer = await fetch(`http://127.0.0.1:${port}/${account}/${container}?restype=container`, {
    method: "PUT",
    headers: { ...headers, authorization: `SharedKey ${account}:${signature}` },
  });
  if (answer.status !== 201) throw new Error(`Azurite creates no container: ${answer.status} ${await answer.text()}`);
}
