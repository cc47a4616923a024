import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { readLedger } from "#lib/operations/ledger/ledger-file";
import { runStages } from "#lib/stages/run-stages";
import type { Stage } from "#lib/stages/stage";
import { newBuild, stageRuns } from "./new-build.js";

afterEach(() => vi.unstubAllEnvs());

describe("running stages", () => {
  it("writes into the ledger what each stage counted, how much it added and why it ran", async () => {
    const build = newBuild();
    await runStages([writing("raw", "abc", { rowsIn: 5, rowsOut: 3, rowsRejected: 2 })], build);
    const [begun, stage, ended] = readLedger(build.config.paths.ledger).lines;
    expect(begun).toMatchObject({ event: "begun", stages: ["raw"], process: process.pid });
    expect(stage).toMatchObject({
      event: "stage",
      outcome: "done",
      because: "it had not run before",
      message: "wrote abc",
      rowsIn: 5,
      rowsOut: 3,
      rowsRejected: 2,
      bytes: 3,
      growth: 3,
    });
    expect(ended).toMatchObject({ event: "ended", outcome: "done", storage: { raw: 3, reports: 0 } });
  });

  it.each([
    { because: "its settings changed", settings: "other" },
    { because: "what it wrote changed", spoil: true },
    { because: "it was forced", force: true },
  ])("says that a stage ran again because $because", async ({ because, settings, spoil = false, force = false }) => {
    const build = newBuild();
    await runStages([writing("raw", "abc")], build);
    if (spoil) writeFileSync(join(build.config.paths.raw, "file"), "something else");
    await runStages([writing("raw", "abc", {}, settings)], { ...build, force });
    expect(stageRuns(build).map((run) => run.because)).toEqual(["it had not run before", because]);
  });

  it("tells what is up to date from what found nothing to do", async () => {
    const build = newBuild();
    const stages = [writing("raw", "abc"), idle];
    await runStages(stages, build);
    await runStages(stages, build);
    expect(stageRuns(build).map(({ stage, outcome, because }) => [stage, outcome, because])).toEqual([
      ["raw", "done", "it had not run before"],
      ["idle", "unchanged", "it found nothing to do"],
      ["raw", "unchanged", "nothing that it is made from has changed"],
      ["idle", "unchanged", "it found nothing to do"],
    ]);
  });

  it("keeps the message of a failure, without keys and without the place of the project", async () => {
    const build = newBuild();
    vi.stubEnv("SERVER_TOKEN", "correct-horse-battery");
    const failing = failingWith(`${join(build.project, "data", "a.csv")}: refused, with correct-horse-battery`);
    await expect(runStages([failing, idle], build)).rejects.toThrow("refused");
    expect(stageRuns(build)).toMatchObject([
      {
        stage: "failing",
        outcome: "failed",
        message: `${join("data", "a.csv")}: refused, with [the value of SERVER_TOKEN]`,
      },
    ]);
    expect(readLedger(build.config.paths.ledger).lines.at(-1)).toMatchObject({ event: "ended", outcome: "failed" });
  });
});

const idle: Stage = { name: "idle", run: async () => ({ summary: "nothing new", idle: true }) };

/** A stage that writes a text into a file in the folder of this name. */
function writing(name: "raw", text: string, counts: object = {}, settings = "same"): Stage {
  return {
    name,
    made: { code: [], from: () => [], into: ({ config }) => [config.paths[name]], settings: () => settings },
    async run({ config }) {
      mkdirSync(config.paths[name], { recursive: true });
      writeFileSync(join(config.paths[name], "file"), text);
      return { summary: `wrote ${text}`, ...counts };
    },
  };
}

function failingWith(message: string): Stage {
  return {
    name: "failing",
    async run() {
      throw new Error(message);
    },
  };
}
