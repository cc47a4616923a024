import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LedgerLine } from "#lib/operations/ledger/ledger-line";
import { readRuns } from "#lib/operations/runs/read-runs";
import { stageOverview } from "#lib/operations/runs/stage-overview";
import { begun, build, ended, STAGES, SURROUNDINGS, stageRun } from "./ledger-lines.js";

const FAILED = stageRun("a", "count", { outcome: "failed", message: "no space" });

/** What became of a build, of each stage, and why. */
const CASES: readonly {
  readonly name: string;
  readonly lines: readonly LedgerLine[];
  readonly isRunning?: boolean;
  readonly outcome: string;
  readonly stages: readonly string[];
}[] = [
  { name: "went well", lines: build("a", 1), outcome: "done", stages: ["done", "done", "done"] },
  {
    name: "had nothing to do",
    lines: [
      begun("a"),
      ...STAGES.map((stage) => stageRun("a", stage, { outcome: "unchanged", because: "nothing changed" })),
      ended("a"),
    ],
    outcome: "done",
    stages: ["unchanged: nothing changed", "unchanged: nothing changed", "unchanged: nothing changed"],
  },
  {
    name: "failed on its way",
    lines: [begun("a"), stageRun("a", "read"), FAILED, ended("a", { outcome: "failed" })],
    outcome: "failed",
    stages: ["done", "failed: no space", "skipped: count failed"],
  },
  {
    name: "failed before its first stage",
    lines: [begun("a"), ended("a", { outcome: "failed" })],
    outcome: "failed",
    stages: ["skipped: the build failed", "skipped: the build failed", "skipped: the build failed"],
  },
  {
    name: "was asked for one stage only",
    lines: [begun("a", { stages: ["count"] }), stageRun("a", "count"), ended("a")],
    outcome: "done",
    stages: ["skipped: was not asked for", "done", "skipped: was not asked for"],
  },
  {
    name: "was killed",
    lines: [begun("a"), stageRun("a", "read")],
    outcome: "interrupted",
    stages: ["done", "interrupted: the build was killed, or the machine stopped", "skipped: count was interrupted"],
  },
  {
    name: "was killed after a stage had failed",
    lines: [begun("a"), stageRun("a", "read"), FAILED],
    outcome: "interrupted",
    stages: ["done", "failed: no space", "skipped: count failed"],
  },
  {
    name: "still runs",
    lines: [begun("a"), stageRun("a", "read")],
    isRunning: true,
    outcome: "running",
    stages: ["done", "running: is at work", "waiting: comes after count"],
  },
];

describe("reading the runs of a ledger", () => {
  it.each(CASES)("tells what became of each stage of a build that $name", ({ lines, isRunning, outcome, stages }) => {
    const [run] = readRuns(lines, { ...SURROUNDINGS, isRunning: () => isRunning === true });
    expect(run?.outcome).toBe(outcome);
    expect(
      run?.stages.map(({ outcome, because, message }) =>
        outcome === "done" ? outcome : `${outcome}: ${outcome === "failed" ? message : because}`,
      ),
    ).toEqual(stages);
  });

  it("keeps apart builds that ran at the same time", () => {
    const lines = [begun("a"), begun("b"), stageRun("b", "read"), stageRun("a", "read"), ended("b"), ended("a")];
    expect(readRuns(lines, SURROUNDINGS).map(({ id, outcome }) => [id, outcome])).toEqual([
      ["a", "done"],
      ["b", "done"],
    ]);
  });

  it("compares the time of a stage with the median of its complete runs before", () => {
    const lines = [...build("a", 1), ...build("b", 3), ...build("c", 50), ...build("d", 4)];
    const usual = readRuns(lines, SURROUNDINGS).map(({ stages }) => stages[0]?.usualSeconds);
    expect(usual).toEqual([undefined, 1, 2, 3]);
  });

  it("says what a run cost, and how much more is kept than after the run before", () => {
    const more = [begun("b"), ended("b", { seconds: 1800, storage: { raw: 3e9 } })];
    const [, run] = readRuns([...build("a", 1), ...more], SURROUNDINGS);
    // Half an hour of two processors and four gigabytes, and three gigabytes on disk.
    expect(run?.cost?.run).toBeCloseTo(0.5 * (2 * 0.5 + 4 * 0.25), 12);
    expect(run?.cost).toMatchObject({ currency: "EUR", storageMonth: expect.closeTo(0.3, 12) });
    expect([run?.bytes, run?.growth]).toEqual([3e9, 1e9]);
  });

  it("passes over the rest of a build whose beginning somebody cut off", () => {
    const [, ...rest] = build("a", 1);
    expect(readRuns([...rest, ...build("b", 1)], SURROUNDINGS).map(({ id }) => id)).toEqual(["b"]);
  });
});

describe("a stage over all runs", () => {
  it("is told apart as never run when no run has come to it", () => {
    const lines = [begun("a"), stageRun("a", "read"), { ...FAILED }, ended("a", { outcome: "failed" })];
    const runs = readRuns(lines, SURROUNDINGS);
    expect(STAGES.map((stage) => stageOverview(stage, runs).last)).toEqual(["done", "failed", "never run"]);
  });

  it("counts every outcome of a run that came to it once", () => {
    const outcome = fc.constantFrom("done" as const, "unchanged" as const, "failed" as const);
    fc.assert(
      fc.property(fc.array(fc.option(outcome)), (outcomes) => {
        const lines = outcomes.flatMap((outcome, place) => {
          const id = `run ${place}`;
          // A build that was killed on its way to the stage has no line about it.
          return outcome === null ? [begun(id)] : [begun(id), stageRun(id, "read", { outcome }), ended(id)];
        });
        const { done, unchanged, failed, interrupted } = stageOverview("read", readRuns(lines, SURROUNDINGS));
        expect(done + unchanged + failed + interrupted).toBe(outcomes.length);
        expect(interrupted).toBe(outcomes.filter((outcome) => outcome === null).length);
      }),
    );
  });
});
