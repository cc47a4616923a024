import { describe, expect, it } from "vitest";
import { metricsText } from "#lib/operations/metrics/metrics-text";
import { linesThatFailWith, operationsFrom } from "./known-operations.js";
import { begun, ended, stageRun } from "./ledger-lines.js";

const TEXT = metricsText(operationsFrom(linesThatFailWith("no space")));
const SAMPLE = /^([a-z_]+)(\{[^{}]*\})? (-?[0-9.e-]+)$/;

describe("the metrics", () => {
  it.each([
    ["how many runs went how", 'leitmotif_runs_total{outcome="failed"} 1'],
    ["that the last run failed", "leitmotif_last_run_failed 1"],
    ["when the last success ended", `leitmotif_last_success_timestamp_seconds ${Date.UTC(2026, 0, 2) / 1000 + 10}`],
    ["which stage failed", 'leitmotif_stage_failed{stage="count"} 1'],
    ["which stage did not", 'leitmotif_stage_failed{stage="publish"} 0'],
    ["how long a stage took", 'leitmotif_stage_duration_seconds{stage="read"} 2'],
    ["how long it usually takes", 'leitmotif_stage_usual_duration_seconds{stage="read"} 70'],
    ["what it rejected", 'leitmotif_stage_rows{stage="read",rows="rejected"} 4'],
    ["what is kept", 'leitmotif_storage_bytes{place="raw"} 1000000000'],
    ["what the last run cost", 'leitmotif_last_run_cost{currency="EUR"} '],
    ["how much a delivery changed", `leitmotif_delivery_change_ratio{source="imdb"} ${-50 / 90}`],
    ["that this is too much", 'leitmotif_delivery_drifts{source="imdb"} 1'],
  ])("tell %s", (_what, line) => {
    expect(TEXT).toContain(`\n${line}`);
  });

  it("have a name, labels and a value in each line, and no line twice", () => {
    const samples = TEXT.trimEnd()
      .split("\n")
      .filter((line) => !line.startsWith("#"));
    expect(samples.filter((line) => !SAMPLE.test(line))).toEqual([]);
    const names = samples.map((line) => line.replace(SAMPLE, "$1$2"));
    expect(new Set(names).size).toBe(names.length);
  });

  it("leave out what is not known, instead of saying zero", () => {
    const empty = metricsText(operationsFrom([], []));
    expect(empty).toContain('leitmotif_runs_total{outcome="done"} 0');
    expect(empty).not.toContain("leitmotif_last_run");
    expect(empty).not.toContain("leitmotif_stage_duration_seconds");
  });

  it("write quotes, backslashes and line ends in labels as the format asks", () => {
    const lines = [begun("a"), stageRun("a", "read"), ended("a", { delivery: 'a "b" \\ c\nd' })];
    expect(metricsText(operationsFrom(lines))).toContain('delivery="a \\"b\\" \\\\ c\\nd"');
  });
});
