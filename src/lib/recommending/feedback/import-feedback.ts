import { writeFileSync } from "node:fs";
import { writeAtomically } from "../../core/atomic-write.js";
import { InputError } from "../../core/errors.js";
import { csvLine } from "../../core/text/csv-text.js";
import type { OpenRecommender } from "../asking/open-recommender.js";
import { mergeOpinions, type Opinion, VERDICTS } from "./feedback.js";
import { readFeedback, readOpinions } from "./read-feedback.js";

export interface ImportedFeedback {
  readonly imported: number;
  /** How many opinions are kept now. */
  readonly kept: number;
}

/** Adds the opinions in a file to those that are kept. The next build learns from them. */
export async function importFeedback(
  file: string,
  kept: string,
  known: Pick<OpenRecommender, "songs" | "films">,
): Promise<ImportedFeedback> {
  const opinions = await readOpinions(file);
  refuseStrangers(opinions, file, known);
  const merged = mergeOpinions(await readFeedback(kept), opinions);
  const words = new Map([...VERDICTS].map(([word, fits]) => [fits, word]));
  const lines = merged.map(({ songId, filmId, fits }) => csvLine([songId, filmId, words.get(fits) ?? ""]));
  await writeAtomically(kept, async (path) => writeFileSync(path, ["song_id,film_id,verdict\n", ...lines].join("")));
  return { imported: opinions.length, kept: merged.length };
}

/** An id that nothing has would never be learned from, and nobody would notice. */
function refuseStrangers(
  opinions: readonly Opinion[],
  file: string,
  { songs, films }: Pick<OpenRecommender, "songs" | "films">,
): void {
  const [songIds, filmIds] = [new Set(songs.id), new Set(films.id)];
  for (const { songId, filmId } of opinions) {
    const remedy = "import what this version of the report exported";
    if (!songIds.has(songId)) throw new InputError("names a song that is not there", { file, value: songId, remedy });
    if (!filmIds.has(filmId)) throw new InputError("names a film that is not there", { file, value: filmId, remedy });
  }
}
