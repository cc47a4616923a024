import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Film, Release } from "../../linking/records.js";
import { eachFilm, eachRelease, eachRow } from "../../linking/run/read-records.js";

/** Real releases and films that people have labelled. */
export interface Gold {
  readonly releases: readonly Release[];
  readonly films: readonly Film[];
  readonly labels: readonly GoldRow[];
}

/** The film of a release, or an empty film if it has none. */
export interface GoldRow {
  readonly releaseId: string;
  readonly filmId: string;
  readonly category: string;
  readonly note: string;
}

/** Where a project keeps them. */
export const GOLD_FOLDER = join("tests", "gold");

/** The labelled records of a project; undefined where there are none, as in an installed package. */
export async function readGold(project: string): Promise<Gold | undefined> {
  const folder = join(project, GOLD_FOLDER);
  if (!existsSync(folder)) return undefined;
  const releases: Release[] = [];
  const films: Film[] = [];
  const labels: GoldRow[] = [];
  await eachRelease(join(folder, "releases.csv"), (release) => void releases.push(release));
  await eachFilm(join(folder, "films.csv"), (film) => void films.push(film));
  await eachRow(
    join(folder, "gold.csv"),
    ["release_id", "film_id", "category", "note"],
    { required: 2 },
    ({ release_id: releaseId, film_id: filmId, category, note }) =>
      void labels.push({ releaseId, filmId, category, note }),
  );
  return { releases, films, labels };
}
