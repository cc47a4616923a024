import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { makeSample, type SharedSample } from "./make-sample.js";

declare module "vitest" {
  export interface ProvidedContext {
    sampleAddress: string;
  }
}

/** Makes the sample when a test file first asks for it, so that a run without such files does not wait for it. */
export async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-shared-"));
  let sample: Promise<SharedSample> | undefined;
  const server = createServer((_request, response) => {
    sample ??= makeSample(folder);
    sample.then(
      (made) => response.end(JSON.stringify(made)),
      (error) => response.writeHead(500).end(String(error?.stack)),
    );
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  // A server at a port has such an address.
  provide("sampleAddress", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return () => {
    server.close();
    rmSync(folder, { recursive: true });
  };
}
