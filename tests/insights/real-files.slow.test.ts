import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultConfig } from "#lib/core/config";
import { findAnswers } from "#lib/figures/find-figures";
import { openSnapshot, type Snapshot } from "#lib/snapshot/open-snapshot";
import { realSnapshot } from "#lib/study/real-snapshot";
import { studyTables, type Table } from "#lib/study/study-tables";
import { haveRealData, realDataFolder } from "../sources/real-data.js";
import { checkContent } from "./checks/content.js";
import { checkFilms } from "./checks/films.js";
import { checkGenres } from "./checks/genres.js";
import { checkMoney } from "./checks/money.js";
import { checkSongs } from "./checks/songs.js";
import { checkTime } from "./checks/time.js";

/** The same comparisons as on the sample, of answers about the films, titles and songs of real files. */
describe.skipIf(!haveRealData)("answers about real files", () => {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-real-"));
  let snapshot: Snapshot;

  beforeAll(async () => {
    snapshot = openSnapshot(
      await realSnapshot({ config: defaultConfig(), files: realDataFolder, folder, onStep() {} }),
    );
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const real = async () => snapshot;
  checkContent(real);
  checkGenres(real);
  checkTime(real);
  checkMoney(real);
  checkFilms(real);
  checkSongs(real);

  it.each([
    "prolific_people",
    "busiest_people_by_decade",
    "career_lengths",
    "best_rated_people",
    "prolific_composers",
    "best_rated_composers",
    "composer_careers",
    "composer_film_genres",
    "director_composer_pairs",
  ])("name no one where the files credit no one: %s", async (table) => {
    expect(await snapshot.rows("fact_cast_crew")).toEqual([]);
    expect(await snapshot.rows(table)).toEqual([]);
  });

  describe("as tables of a study", () => {
    let tables: Readonly<Record<string, Table>>;
    beforeAll(async () => {
      tables = await studyTables(snapshot);
    });

    it("are all there, each with the number of its rows", () => {
      expect(tables["answers.csv"]?.slice(1).map(([, name]) => name)).toEqual(findAnswers().map(({ name }) => name));
    });

    it("come from as many rows as the files have", () => {
      expect(tables["files.csv"]).toContainEqual(["tmdb", "films", "2017-09-01", "4803", "4803", "0"]);
      expect(tables["files.csv"]).toContainEqual(["spotify", "tracks", "2022-10-01", "2938", "2938", "0"]);
    });
  });
});
