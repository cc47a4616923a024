import type { OpenRecommender } from "../../../recommending/asking/open-recommender.js";
import { knownSongs } from "../../../recommending/asking/why.js";
import { packedIn } from "../../../recommending/files/packed-vectors.js";
import { DIMENSIONS } from "../../../recommending/spaces/space.js";
import { writePacked } from "../../packed/write-packed.js";
import { FINDER_FILES, VECTORS_A_FILE } from "../files/finder-files.js";

/** Writes the vectors of films and of songs, and the songs of known soundtracks. */
export function writeVectors(at: (name: string) => string, recommender: OpenRecommender): void {
  const { model, pairs, songVectors, filmVectors } = recommender;
  writePacked(at(FINDER_FILES.filmVectors), bytesOf(packedIn(filmVectors, model.filmUnits)));
  const songs = packedIn(songVectors, model.songUnits);
  const size = VECTORS_A_FILE * DIMENSIONS;
  for (let part = 0; part * size < songs.length; part++)
    writePacked(at(FINDER_FILES.songVectors(part)), bytesOf(songs.slice(part * size, (part + 1) * size)));
  writePacked(at(FINDER_FILES.knownFilms), bytesOf(Uint32Array.from(pairs.film)));
  writePacked(at(FINDER_FILES.knownSongs), bytesOf(Uint32Array.from(pairs.song)));
  writePacked(at(FINDER_FILES.knownVectors), bytesOf(packedIn(knownSongs(recommender).vectors, model.songUnits)));
}

function bytesOf({ buffer, byteOffset, byteLength }: Int16Array | Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
