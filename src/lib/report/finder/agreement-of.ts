import { agreements } from "../../recommending/asking/agreement.js";
import { agreementWords } from "../../recommending/asking/agreement-words.js";
import type { SongDescription } from "../../recommending/asking/vector-of-song.js";
import { seenSong } from "../../recommending/asking/vector-of-song.js";
import { projectionOf } from "../../recommending/asking/written-projection.js";
import type { RecommenderModel } from "../../recommending/files/recommender-files.js";
import { project } from "../../recommending/spaces/space.js";
import type { FilmRow } from "./files/finder-files.js";

/** What of a song and what of a film brings them together, in words. */
export interface Agreed {
  readonly song: readonly string[];
  readonly film: readonly string[];
}

const MOST = 3;

export function agreementOf(model: RecommenderModel, song: SongDescription, film: Pick<FilmRow, "seen">): Agreed {
  const [one, other] = [seenSong(model, song), seenFilm(model, film)];
  const [placeOfSong, placeOfFilm] = [project(one.projection, one.values), project(other.projection, other.values)];
  return {
    song: agreementWords(agreements(one, placeOfFilm), MOST),
    film: agreementWords(agreements(other, placeOfSong), MOST),
  };
}

function seenFilm({ filmEncoder, filmProjection }: RecommenderModel, { seen }: Pick<FilmRow, "seen">) {
  const values = new Float32Array(filmEncoder.numbers.length + filmEncoder.words.length);
  for (let at = 0; at < seen.length; at += 2) values[seen[at] ?? 0] = seen[at + 1] ?? 0;
  return { values, encoder: filmEncoder, projection: projectionOf(filmProjection) };
}
