import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { defaultConfig } from "#lib/core/config";
import { openSnapshot, type Snapshot } from "#lib/snapshot/open-snapshot";
import { realSnapshot } from "#lib/study/real-snapshot";
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
});
