import { beforeAll, describe, expect, it } from "vitest";
import type { Row, Snapshot } from "#lib/snapshot/open-snapshot";
import { sharedAnswers } from "../../warehouse/sample/shared-sample.js";
import { byKey, rawFilms } from "../raw-films.js";

let snapshot: Snapshot;
let rows: readonly Row[];

beforeAll(async () => {
  snapshot = await sharedAnswers();
  rows = await snapshot.rows("the_same_analysis_wrong_and_right");
});

describe("the same analysis done wrong and right", () => {
  it("flattens what a budget does where unknown ones are taken for zero", () => {
    expect(Number(estimate("unknown budgets taken as zero", "wrong"))).toBeLessThan(0.1);
    expect(Number(estimate("unknown budgets taken as zero", "right"))).toBeGreaterThan(0.3);
  });

  it("keeps the threshold with the most different means, or the one at the median of tempo", async () => {
    const sounds = byKey(await snapshot.rows("fact_audio_features"), "track_key");
    const songs = [...sounds.values()].filter(({ popularity, tempo }) => popularity !== null && tempo !== null);
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const popularity = songs.map((song) => Number(song.popularity));
    const deviation = Math.sqrt(
      mean(popularity.map((value) => (value - mean(popularity)) ** 2)) * (songs.length / (songs.length - 1)),
    );
    const tempos = songs.map((song) => Number(song.tempo)).sort((one, other) => one - other);
    const median =
      ((tempos[Math.floor((tempos.length - 1) / 2)] ?? 0) + (tempos[Math.floor(tempos.length / 2)] ?? 0)) / 2;
    const of = (isFast: boolean) =>
      songs.filter((song) => Number(song.tempo) > median === isFast).map((song) => Number(song.popularity));
    expect(estimate("the best of 40 thresholds", "right")).toBeCloseTo(
      (mean(of(true)) - mean(of(false))) / deviation,
      9,
    );
    const [wrong, right] = ["wrong", "right"].map((way) => Math.abs(estimate("the best of 40 thresholds", way)));
    expect(wrong).toBeGreaterThan(right ?? Infinity);
  });

  it("takes the raw slope for the effect of the album", async () => {
    const films = (await rawFilms(snapshot)).filter((film) => film.releases.length > 0 && film.popularity !== null);
    const x = films.map(({ releases }) => Math.log(releases.length));
    const y = films.map(({ popularity }) => Math.log(popularity ?? 1));
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const product = (one: readonly number[], other: readonly number[]) =>
      mean(one.map((value, row) => (value - mean(one)) * ((other[row] ?? 0) - mean(other))));
    expect(estimate("the success of the album as a cause", "wrong")).toBeCloseTo(product(x, y) / product(x, x), 9);
  });
});

function estimate(mistake: string, way: string): number {
  return Number(rows.find((row) => row.mistake === mistake && row.way === way)?.estimate);
}
