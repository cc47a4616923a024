import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CODE_HASHES_FILE, codeHashes } from "#lib/core/code/code-closures";
import { startServer, type TestServer } from "../sources/fetching/server.js";
import { leitmotif } from "./run.js";

const LAST_SOURCE = 'movielens: "MovieLens",';

/** A copy of the package, to which a source is added: a folder and a line. */
const kit = mkdtempSync(join(tmpdir(), "leitmotif-kit-"));
const compiled = join(kit, "dist");
let server: TestServer;

beforeAll(async () => {
  for (const part of ["bin", "dist", "package.json"]) {
    cpSync(join("src/lib", part), join(kit, part), { recursive: true });
  }
  symlinkSync(resolve("node_modules"), join(kit, "node_modules"), "junction");
  cpSync("tests/fixtures/new-source/boxoffice", join(compiled, "sources/boxoffice"), { recursive: true });
  const list = join(compiled, "contract/sources.js");
  const before = readFileSync(list, "utf8");
  expect(before).toContain(LAST_SOURCE);
  writeFileSync(list, before.replace(LAST_SOURCE, `${LAST_SOURCE}\n    boxoffice: "Box office",`));
  writeFileSync(join(compiled, CODE_HASHES_FILE), JSON.stringify(codeHashes(compiled)));
  server = await startServer();
});

afterAll(async () => {
  await server.close();
  rmSync(kit, { recursive: true });
});

it("fetches and ingests a source that is a folder and a line", async () => {
  const content = Buffer.from("Title,Gross\nBlade,12\n,4\n");
  server.serve("/weekend.csv", { content, lastModified: "Thu, 15 Jan 2026 06:00:00 GMT" });
  const fetched = await run("fetch", "boxoffice", "--json");
  expect(fetched).toMatchObject({ source: "boxoffice", date: "2026-01-15", isNew: true });
  expect(await run("ingest", "--json")).toMatchObject([
    { source: "boxoffice", outcome: "staged", files: [{ kind: "weekend", kept: 1, rejected: 1 }] },
  ]);
  expect(await run("ingest", "--source", "boxoffice", "--json")).toMatchObject([{ outcome: "unchanged" }]);
});

it("says on every page what a new source demands", async () => {
  const { loadNotices } = await import(pathToFileURL(join(compiled, "sources/load-notices.js")).href);
  expect(await loadNotices()).toContainEqual(expect.objectContaining({ subject: "Box office" }));
});

async function run(...args: string[]): Promise<unknown> {
  const program = join(kit, "bin/leitmotif.js");
  const { code, stdout, stderr } = await leitmotif(kit, args, { env: { BOX_OFFICE: server.url }, program });
  expect([code, stderr]).toEqual([0, expect.any(String)]);
  return JSON.parse(stdout);
}
