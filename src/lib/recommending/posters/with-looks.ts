import type { Film } from "../records.js";
import { fewerNumbers } from "./image-model/fewer-numbers.js";
import { type NamedModel, openImageModel } from "./image-model/open-image-model.js";
import { loadRuntime } from "./image-model/runtime.js";
import { LOOKS } from "./looks.js";
import { pixelsOf, postersIn } from "./posters-in.js";

/** Films with what an image model sees on their posters, in a few numbers, where there are any posters in a folder. */
export async function withLooks(
  films: readonly Film[],
  folder: string,
  model: NamedModel,
  load = loadRuntime,
): Promise<readonly Film[]> {
  const posterOf = postersIn(folder);
  const files = films.map(posterOf);
  if (files.every((file) => file === undefined)) return films;
  const { size, embed, close } = await openImageModel(model, load);
  const embeddings: Float64Array[] = [];
  for (const file of files)
    if (file !== undefined) embeddings.push(await embed(await pixelsOf(file, size, "optimizeQuality"), file));
  await close();
  const looks = fewerNumbers(embeddings, LOOKS.length).values();
  return films.map((film, place) =>
    files[place] === undefined ? film : { ...film, look: [...(looks.next().value ?? [])] },
  );
}
