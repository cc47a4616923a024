import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../../core/errors.js";
import type { OpenRecommender } from "../asking/open-recommender.js";
import { unpackVectors } from "./packed-vectors.js";
import { FILES, OVERVIEWS_IN_FILE, overviewsFile, type RecommenderModel } from "./recommender-files.js";

/** The same, but undefined where there was nothing to learn from. */
export function findRecommender(folder: string): OpenRecommender | undefined {
  return existsSync(join(folder, FILES.model)) ? readRecommender(folder) : undefined;
}

/** Opens the recommender that the last build wrote. */
export function readRecommender(folder: string): OpenRecommender {
  const file = join(folder, FILES.model);
  if (!existsSync(file)) {
    const built = existsSync(join(folder, FILES.tables));
    throw new InputError(
      built ? "too few songs of soundtracks are known to recommend from" : "there is no recommender",
      {
        file: folder,
        remedy: built ? "load more soundtracks and songs" : "run: leitmotif build",
      },
    );
  }
  const model = json<RecommenderModel>(folder, FILES.model);
  return {
    model,
    songs: json(folder, FILES.songs),
    films: json(folder, FILES.films),
    pairs: json(folder, FILES.pairs),
    songVectors: unpackVectors({ values: vectorsIn(folder, FILES.songVectors), units: model.songUnits }),
    filmVectors: unpackVectors({ values: vectorsIn(folder, FILES.filmVectors), units: model.filmUnits }),
  };
}

/** What happens in each film of a recommender, read part by part. */
export function overviewsIn(folder: string): (film: number) => string {
  let [name, overviews]: [string, readonly string[]] = ["", []];
  return (film) => {
    const wanted = overviewsFile(film);
    if (wanted !== name) [name, overviews] = [wanted, json(folder, wanted)];
    return overviews[film % OVERVIEWS_IN_FILE] ?? "";
  };
}

/** What happens in a film; empty where nobody says. */
export function readOverview(folder: string, film: number): string {
  return json<readonly string[]>(folder, overviewsFile(film))[film % OVERVIEWS_IN_FILE] ?? "";
}

/** This room has written the files. */
function json<Content>(folder: string, name: string): Content {
  return JSON.parse(readFileSync(join(folder, name), "utf8")) as Content;
}

function vectorsIn(folder: string, name: string): Int16Array {
  const bytes = readFileSync(join(folder, name));
  // Numbers of two bytes must start at an even place, so they are copied.
  return new Int16Array(new Uint8Array(bytes).buffer);
}
