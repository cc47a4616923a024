import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { makeProject } from "../../e2e/make-project.js";
import { makeAnswers } from "./make-answers.js";
import { makeSample, type SharedSample } from "./make-sample.js";

declare module "vitest" {
  export interface ProvidedContext {
    sampleAddress: string;
  }
}

/** Makes what tests share when one of them first asks for it, so that other runs do not wait for it. */
export async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-shared-"));
  let sample: Promise<SharedSample> | undefined;
  let answers: Promise<string> | undefined;
  let project: Promise<string> | undefined;
  const wanted = (url: string | undefined) => {
    if (url === "/project") {
      project ??= makeProject();
      return project;
    }
    sample ??= makeSample(folder);
    if (url !== "/answers") return sample;
    answers ??= sample.then((made) => makeAnswers(made, folder));
    return answers;
  };
  const server = createServer(({ url }, response) => {
    wanted(url)?.then(
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
