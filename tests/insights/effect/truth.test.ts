import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { plantedEffects } from "#lib/sample/truth/planted-effects";
import type { Row, Snapshot } from "#lib/snapshot/open-snapshot";
import { sharedAnswers, sharedSample } from "../../warehouse/sample/shared-sample.js";

let snapshot: Snapshot;
let rows: readonly Row[];

beforeAll(async () => {
  snapshot = await sharedAnswers();
  rows = await snapshot.rows("planted_effects");
});

describe("planted effects", () => {
  it("are those that the sample's truth lists", async () => {
    const { rawFolder } = await sharedSample();
    const { model } = JSON.parse(readFileSync(join(rawFolder, "truth", "sample.json"), "utf8"));
    const planted = new Map(
      rows.map(({ outcome, cause, name, planted }) => [`${outcome}: ${cause}: ${name}`, planted]),
    );
    expect(planted.get("log popularity: musical style: Synth-pop")).toBe(model.styles["Synth-pop"]);
    expect(planted.get("log popularity: musical genre: Electronic")).toBe(model.styles["Synth-pop"]);
    expect(planted.get("log popularity: budget: logarithm")).toBe(model.popularity.budget);
    expect(planted.get("log popularity: soundtrack diversity: one style more")).toBe(model.popularity.diversity);
    expect(planted.get("log-odds of success: release date: May to July")).toBe(model.success.summer);
    const { Action, Drama } = model.genres;
    expect(planted.get("log-odds of success: film genre: Action")).toBe(Action.success - Drama.success);
  });

  it("are held by the intervals of most adjusted estimates and of few raw ones", () => {
    const share = (column: string) => rows.filter((row) => row[column] === true).length / rows.length;
    expect(rows.length).toBeGreaterThanOrEqual(20);
    expect(share("held")).toBeGreaterThanOrEqual(0.85);
    expect(share("raw_held")).toBeLessThan(share("held") - 0.2);
    for (const { planted, held, low95, high95 } of rows)
      expect(held).toBe(Number(low95) <= Number(planted) && Number(planted) <= Number(high95));
  });

  it("are the effects that the ladders end at", async () => {
    const ladder = await snapshot.rows("music_effect_ladder");
    const music = rows.filter(({ cause }) => String(cause).startsWith("musical ") && rows.length > 0);
    for (const { outcome, cause, name, estimate } of music) {
      if (outcome !== "log popularity") continue;
      const last = ladder.find(
        (row) => `musical ${row.kind}` === cause && row.music === name && row.rung === "budget known",
      );
      expect(Math.log1p(Number(last?.estimate))).toBeCloseTo(Number(estimate), 9);
    }
  });

  it("are none where there is no sample", () => {
    expect(plantedEffects("/nowhere")).toEqual([]);
  });
});
