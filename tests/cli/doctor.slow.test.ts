import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { inProcess, inProcessWith, leitmotif } from "./run.js";

interface Finding {
  readonly check: string;
  readonly state: string;
  readonly detail: string;
  readonly remedy?: string;
}

describe("leitmotif doctor", () => {
  it("finds all that is needed in an installed kit", async () => {
    const { code, stdout, stderr } = await inProcess(["doctor"]);
    expect(stdout).toContain("nothing required is missing");
    expect([code, stderr]).toEqual([0, ""]);
  });

  it("prints findings that a program can read", async () => {
    const { findings } = await doctor(".");
    expect(findings.map(({ state }) => state)).not.toContain("missing");
    expect(findings.find(({ check }) => check === "Node.js")?.detail).toBe(process.versions.node);
  });

  it("ends with 1 and gives a remedy for each needed thing that is missing", async () => {
    const { code, findings } = await doctor(mkdtempSync(join(tmpdir(), "leitmotif-doctor-")));
    const missing = findings.filter(({ state }) => state === "missing");
    expect(missing.map(({ check }) => check)).toEqual(["notebook kernel", "leitmotif by name"]);
    expect(missing.filter(({ remedy }) => remedy === undefined)).toEqual([]);
    expect(code).toBe(1);
  });

  it("works where native packages don't, and names them", async () => {
    const hook = pathToFileURL("tests/fixtures/cli/no-native-packages.mjs").href;
    const { code, findings } = await doctor(".", { NODE_OPTIONS: `--import=${hook}` });
    const missing = findings.filter(({ state }) => state === "missing");
    expect(missing.map(({ check, detail }) => [check, detail])).toEqual([
      ["DuckDB", "no binary of @duckdb/node-api for this platform"],
      ["ZeroMQ", "no binary of zeromq for this platform"],
    ]);
    expect(code).toBe(1);
  });

  it("reports a wrong configuration as a finding and goes on", async () => {
    const { code, findings } = await doctorOf({ threads: -1 });
    expect(findings.find(({ check }) => check === "configuration")).toMatchObject({
      state: "missing",
      detail: expect.stringContaining("threads is -1 but must be a whole number from 1"),
    });
    expect(findings.find(({ check }) => check === "DuckDB")?.state).toBe("good");
    expect(code).toBe(1);
  });

  it("sees that a folder can't be written", async () => {
    const { findings } = await doctorOf({ paths: { staged: "leitmotif.config.json/staged" } });
    expect(findings.find(({ check }) => check === "write staged")?.state).toBe("missing");
  });

  it("says whether there is a TMDb key and never what it is", async () => {
    const [without, withKey] = await Promise.all([
      doctor(".", { TMDB_API_KEY: "", TMDB_TOKEN: "" }),
      doctor(".", { TMDB_API_KEY: "", TMDB_TOKEN: "a-very-secret-token" }),
    ]);
    expect(without.findings.at(-1)).toMatchObject({ check: "TMDb key", state: "optional", detail: "not set" });
    expect(withKey.findings.at(-1)).toMatchObject({ check: "TMDb key", state: "good", detail: "TMDB_TOKEN set" });
    expect(JSON.stringify(withKey)).not.toContain("secret");
  });
});

async function doctor(
  folder: string,
  env: NodeJS.ProcessEnv = {},
): Promise<{ code: number | null; findings: Finding[] }> {
  const { code, stdout } = await leitmotif(folder, ["doctor", "--json"], { env });
  return { code, findings: JSON.parse(stdout) as Finding[] };
}

async function doctorOf(config: unknown): ReturnType<typeof doctor> {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-doctor-"));
  writeFileSync(join(folder, "leitmotif.config.json"), JSON.stringify(config));
  const { code, stdout } = await inProcessWith(folder, ["doctor", "--json"]);
  return { code, findings: JSON.parse(stdout) as Finding[] };
}
