import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { leitmotif } from "../cli/run.js";

let undisturbed: string;

beforeAll(async () => {
  undisturbed = await build(projectWith({ films: 30, seed: 1, deliveries: 2 }));
}, 120_000);

describe("leitmotif snapshot", () => {
  it("gives the same snapshot and evidence with other threads, another time zone and locale", async () => {
    const project = projectWith({ films: 30, seed: 1, deliveries: 2 }, { threads: 8 });
    expect(await build(project, { TZ: "Pacific/Kiritimati", LC_ALL: "de_DE.UTF-8" })).toBe(undisturbed);
  });

  it("skips what is up to date, and does again what --force or a missing file demands", async () => {
    const project = projectWith({ films: 30, seed: 1, deliveries: 2 });
    await build(project);
    expect(await unchangedStages(project)).toEqual([
      "warehouse",
      "link",
      "predict",
      "recommend",
      "gates",
      "snapshot",
      "evidence",
    ]);
    expect(await unchangedStages(project, ["--force"])).toEqual([]);
    rmSync(join(project, "evidence", "claims.csv"));
    expect(await unchangedStages(project)).toEqual(["warehouse", "link", "predict", "recommend", "gates", "snapshot"]);
    rmSync(join(project, "data", "warehouse.duckdb"));
    expect(await unchangedStages(project)).not.toContain("warehouse");
    expect(await build(project)).toBe(undisturbed);
  });

  it("starts the warehouse over when the sample is another one", async () => {
    const project = projectWith({ films: 30, seed: 2, deliveries: 2 });
    expect(await build(project)).not.toBe(undisturbed);
    await leitmotif(project, ["sample", "--films", "30", "--seed", "1"]);
    expect(await build(project)).toBe(undisturbed);
  });
});

describe("evidence/", () => {
  it("keeps in evidence/ what a build of the sample proves", async () => {
    const project = mkdtempSync(join(tmpdir(), "leitmotif-evidence-"));
    writeFileSync(join(project, "leitmotif.config.json"), readFileSync("leitmotif.config.json"));
    symlinkSync(resolve("tests"), join(project, "tests"));
    await build(project);
    const names = readdirSync(join(project, "evidence")).sort();
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) {
      const remedy = `${name} differs: run leitmotif sample and leitmotif snapshot, and commit evidence/`;
      expect(readFileSync(join("evidence", name), "utf8"), remedy).toBe(
        readFileSync(join(project, "evidence", name), "utf8"),
      );
    }
  }, 240_000);
});

function projectWith(sample: object, settings: object = {}): string {
  const project = mkdtempSync(join(tmpdir(), "leitmotif-build-"));
  writeFileSync(join(project, "leitmotif.config.json"), JSON.stringify({ sample, ...settings }));
  return project;
}

/** Builds up to the evidence; the checksums of all inputs and outputs stand for the result. */
async function build(project: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const { code, stdout, stderr } = await leitmotif(project, ["snapshot", "--quiet"], { env });
  if (code !== 0) throw new Error(stderr);
  const evidence = readdirSync(join(project, "evidence")).sort();
  const texts = evidence.map((name) => readFileSync(join(project, "evidence", name), "utf8"));
  return [stdout.trim().slice(-12), ...texts].join("\n");
}

async function unchangedStages(project: string, options: readonly string[] = []): Promise<string[]> {
  const { code, stderr } = await leitmotif(project, ["snapshot", ...options]);
  expect(code).toBe(0);
  return [...stderr.matchAll(/^(\w+) .* unchanged: /gm)]
    .map(([, name = ""]) => name)
    .filter((name) => name !== "sample" && name !== "ingest");
}
