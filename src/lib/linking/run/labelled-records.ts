import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Film, Release } from "../records.js";
import { eachFilm, eachRelease, eachRow } from "./read-records.js";

/** Real releases and films that people have labelled. */
export interface LabelledRecords {
  readonly releases: readonly Release[];
  readonly films: readonly Film[];
  readonly labels: readonly Label[];
}

/** The film of a release, or an empty film if it has none. */
export interface Label {
  readonly releaseId: string;
  readonly filmId: string;
  readonly category: string;
  readonly note: string;
}

/** Where a project keeps them. */
export const LABELLED_FOLDER = join("tests", "gold");

/** The labelled records of a project; undefined where there are none, as in an installed package. */
export async function readLabelledRecords(project: string): Promise<LabelledRecords | undefined> {
  const folder = join(project, LABELLED_FOLDER);
  if (!existsSync(folder)) return undefined;
  const releases: Release[] = [];
  const films: Film[] = [];
  const labels: Label[] = [];
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
