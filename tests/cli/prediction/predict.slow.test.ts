import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { explainFilm } from "#lib/prediction/serving/explain-film";
import { predictFilm } from "#lib/prediction/serving/predict-film";
import type { Predictor } from "#lib/prediction/serving/predictor";
import type { Snapshot } from "#lib/snapshot/open-snapshot";
import { emptySnapshot } from "../../snapshot/empty-snapshot.js";
import { sharedAnswers } from "../../warehouse/sample/shared-sample.js";
import { inProcessWith } from "../run.js";

const FACTS = { budget: 20_000_000, main_genre: "Horror", is_sequel: true, month: "10", year: 2024 };

let snapshot: Snapshot;
let folder: string;

beforeAll(async () => {
  snapshot = await sharedAnswers();
  folder = folderOf(dirname(snapshot.folder));
});

describe("leitmotif predict", () => {
  it("says the same as the model of the snapshot", async () => {
    const json = (await snapshot.rows("predictor")).find(({ part }) => part === "model")?.json;
    const predictor: Predictor = JSON.parse(String(json));
    const { code, stdout } = await predict(["--json", JSON.stringify(FACTS), "--as-json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject(
      JSON.parse(
        JSON.stringify({ prediction: predictFilm(predictor, FACTS), explanation: explainFilm(predictor, FACTS) }),
      ),
    );
  });

  it("predicts a film of the snapshot as the build did", async () => {
    const [row] = (await snapshot.rows("film_prediction")).filter(
      ({ target, part, is_chosen }) => target === "pays" && part === "test" && is_chosen,
    );
    const id = (await snapshot.rows("dim_title")).find(({ title_key }) => title_key === row?.title_key)?.title_id;
    const { stdout } = await predict(["--film", String(id), "--as-json"]);
    expect(JSON.parse(stdout).prediction.pays).toBeCloseTo(Number(row?.prediction), 9);
  });

  it("tells what pushed it up and down, and what films were like it", async () => {
    const { stdout } = await predict(["--json", JSON.stringify(FACTS), "--explain"]);
    expect(stdout).toContain("probability to take in at least 2 times the budget");
    expect(stdout).toContain("The 5 films most like it:");
    expect(stdout).toContain("all together, as log-odds");
  });

  it.each([
    [["--json", '{"budget": -5}'], "budget is -5, but must be a number from 1000 to 1000000000 (US dollars)"],
    [["--json", '{"budget"'], "the facts are no JSON"],
    [["--json", "[1]"], "the facts must be an object"],
    [["--film", "imdb:tt0"], "holds no such film"],
    [[], "name a film with --film, or give its facts with --json"],
  ])("refuses %j", async (args, message) => {
    const { code, stdout, stderr } = await predict(args);
    expect([code === 0, stdout]).toEqual([false, ""]);
    expect(stderr).toContain(message);
  });

  it("says so where no model was trained", async () => {
    const empty = folderOf(dirname(await emptySnapshot()));
    const { code, stderr } = await inProcessWith(empty, ["predict", "--json", "{}"]);
    expect(code).toBe(1);
    expect(stderr).toContain("holds no model: too few films have a known budget and known takings");
  });
});

function folderOf(snapshots: string): string {
  const made = mkdtempSync(join(tmpdir(), "leitmotif-predict-"));
  writeFileSync(join(made, "leitmotif.config.json"), JSON.stringify({ paths: { snapshots } }));
  return made;
}

function predict(args: readonly string[]) {
  return inProcessWith(folder, ["predict", ...args]);
}
