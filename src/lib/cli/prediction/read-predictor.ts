import { InputError } from "../../core/errors.js";
import type { Predictor } from "../../prediction/serving/predictor.js";
import type { SimilarFilms } from "../../prediction/serving/similar-films.js";
import type { Snapshot } from "../../snapshot/open-snapshot.js";

/** The models of a snapshot, and the films that they compare with. */
export async function readPredictor(
  snapshot: Snapshot,
): Promise<{ readonly predictor: Predictor; readonly similar: SimilarFilms }> {
  const rows = await snapshot.rows("predictor");
  const textOf = (wanted: string) => rows.find(({ part }) => part === wanted)?.json;
  const [model, similar] = [textOf("model"), textOf("similar")];
  if (typeof model !== "string" || typeof similar !== "string") {
    throw new InputError("holds no model: too few films have a known budget and known takings", {
      file: snapshot.folder,
      remedy: "build with more films of TMDb",
    });
  }
  // Only the build writes them, and the manifest of the snapshot vouches for every byte.
  return { predictor: JSON.parse(model), similar: JSON.parse(similar) };
}
