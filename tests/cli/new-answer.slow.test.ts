import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CODE_HASHES_FILE, codeHashes } from "#lib/core/code/code-closures";
import { type Ended, leitmotif } from "./run.js";

/** A copy of the package, to which an answer is added: two files and nothing else. */
const kit = mkdtempSync(join(tmpdir(), "leitmotif-kit-"));

beforeAll(async () => {
  for (const part of ["bin", "dist", "package.json"])
    cpSync(join("src/lib", part), join(kit, part), { recursive: true });
  symlinkSync(resolve("node_modules"), join(kit, "node_modules"), "junction");
  const compiled = join(kit, "dist");
  cpSync("tests/fixtures/new-answer", join(compiled, "insights"), { recursive: true });
  writeFileSync(join(compiled, CODE_HASHES_FILE), JSON.stringify(codeHashes(compiled)));
  writeFileSync(join(kit, "leitmotif.config.json"), JSON.stringify({ sample: { films: 60 } }));
  expect(await run("snapshot")).toMatchObject({ code: 0 });
});

afterAll(() => rmSync(kit, { recursive: true }));

describe("an answer of two files", () => {
  it("writes the table of a new answer into the snapshot", async () => {
    const { stdout } = await run("ask", "SELECT count(*) > 1 AS several FROM films_by_language", "--csv");
    expect(stdout).toBe("several\ntrue\n");
  });

  it("lists a new answer below its topic", async () => {
    expect((await run("chart", "--list")).stdout).toMatch(/^mine:\n {2}films-by-language\n {6}Most films are in \w+$/m);
  });

  it.each([
    ["svg", /Most films are in/],
    ["png", /^.PNG/],
    ["csv", /^language,films\r\n\w+,\d+\r\n/],
    ["json", /"question": "In which languages are the films\?"[\s\S]*"file": "insights\/mine\/films-by-language.sql"/],
  ])("exports a new answer as .%s", async (ending, content) => {
    expect(await run("chart", "films-by-language", "--out", `x.${ending}`)).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(join(kit, `x.${ending}`), "latin1")).toMatch(content);
  });

  it("states the claims of a new answer in the evidence", () => {
    expect(readFileSync(join(kit, "evidence/claims.csv"), "utf8")).toMatch(
      /^films-by-language.languages,\d+,languages,insights\/mine\/films-by-language.sql,films_by_language$/m,
    );
  });
});

function run(...args: string[]): Promise<Ended> {
  return leitmotif(kit, args, { program: join(kit, "bin/leitmotif.js") });
}
