import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inProcessWith } from "../run.js";

describe("--log json", () => {
  it("prints a line for each stage and one for the build, and nothing else", async () => {
    const { code, stdout, stderr } = await inProcessWith(newFolder(), ["build", "--only", "sample", "--log", "json"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(linesOf(stdout)).toMatchObject([
      { event: "stage", level: "info", stage: "sample", outcome: "done", message: expect.stringMatching(/files$/) },
      { event: "build", level: "info", outcome: "done", stages_done: 1, currency: "USD" },
    ]);
  });

  it("does so when the build fails too, and the metrics beside the reports tell it", async () => {
    const folder = newFolder();
    const delivery = join(folder, "data/raw/imdb/2026-01-01");
    mkdirSync(delivery, { recursive: true });
    writeFileSync(join(delivery, "title.basics.tsv"), "nonsense\n");
    const { code, stdout, stderr } = await inProcessWith(folder, ["snapshot", "--log", "json"]);
    expect(code).toBe(1);
    const [sample, ingest, build, ...rest] = linesOf(stdout);
    expect(rest).toEqual([]);
    expect(sample).toMatchObject({ stage: "sample", outcome: "unchanged" });
    expect(ingest).toMatchObject({ level: "error", stage: "ingest", outcome: "failed" });
    expect(build).toMatchObject({ event: "build", level: "error", outcome: "failed", build: ingest?.build });
    expect(stderr).toContain(String(ingest?.message));
    const metrics = readFileSync(join(folder, "reports/metrics.prom"), "utf8");
    expect(metrics).toContain('leitmotif_stage_failed{stage="ingest"} 1\n');
  });

  it("gives every line a time, a level and the build, and only flat fields", async () => {
    const { stdout } = await inProcessWith(newFolder(), ["build", "--only", "sample", "--log", "json"]);
    for (const { time, level, build, ...fields } of linesOf(stdout)) {
      expect(new Date(String(time)).toISOString()).toBe(time);
      expect(["info", "error"]).toContain(level);
      expect(build).toMatch(/^\d{8}T\d{9}Z-\d+$/);
      expect(Object.values(fields).filter((value) => typeof value === "object")).toEqual([]);
      expect(Object.keys(fields).filter((name) => !/^[a-z_]+$/.test(name))).toEqual([]);
    }
  });

  it("knows no other format", async () => {
    const { code, stdout, stderr } = await inProcessWith(newFolder(), ["build", "--log", "xml"]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Allowed choices are json");
  });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-log-"));
  writeFileSync(join(folder, "leitmotif.config.json"), JSON.stringify({ sample: { films: 5, deliveries: 1 } }));
  return folder;
}

function linesOf(stdout: string): Record<string, unknown>[] {
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}
