import { describe, expect, it } from "vitest";
import { stageFacts } from "#lib/cli/tracking/stage-facts";
import { trackedLinking } from "#lib/cli/tracking/tracked-linking";
import { defaultConfig } from "#lib/core/config";
import { stageRun } from "../../operations/ledger-lines.js";
import { LINKED } from "./linked-snapshot.js";

const LEDGER = {
  lines: [
    stageRun("the build", "link", { seconds: 3, started: "1970-01-01T00:00:01.000Z" }),
    stageRun("later", "link", { outcome: "unchanged" }),
    stageRun("later", "predict"),
  ],
  unreadable: [],
};

describe("the linking of a snapshot as runs", () => {
  it("has a run for each set of known links, with its claims, the decisions, and what the ledger tells", async () => {
    const runs = await trackedLinking(LINKED, defaultConfig().linking, stageFacts(LEDGER, "link"));
    const decisions = { decision_match: 2, decision_none: 1 };
    const stage = { stage_seconds: 3, stage_cpu_seconds: 1, stage_memory_peak_bytes: 5e7 };
    expect(runs.map(({ name, metrics }) => [name, metrics])).toEqual([
      ["linking: sample", { precision: 0.98, recall_low: 0.9, ...decisions, ...stage }],
      ["linking: gold", { precision: 0.97, ...decisions, ...stage }],
    ]);
    expect(runs[0]).toMatchObject({
      started: 1000,
      ended: 4000,
      tags: { build: "the build", snapshot: LINKED.id, set: "sample" },
      params: { cost_wrongLink: "10", cost_review: "4", threshold_match: "0.6", threshold_review: "0.1" },
    });
    expect(JSON.parse(runs[0]?.files["model.json"] ?? "")).toHaveProperty("title.exact");
  });

  it("does without the ledger where somebody removed it", async () => {
    const [run] = await trackedLinking(
      LINKED,
      defaultConfig().linking,
      stageFacts({ lines: [], unreadable: [] }, "link"),
    );
    expect(run?.metrics).toEqual({ precision: 0.98, recall_low: 0.9, decision_match: 2, decision_none: 1 });
  });
});
