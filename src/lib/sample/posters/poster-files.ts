import type { World } from "../world/world.js";
import { drawPoster } from "./draw-poster.js";
import { pngBytes } from "./png-bytes.js";
import { poster, posterCount } from "./poster.js";

export interface PosterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The folder of the posters, beside those of the deliveries. Later ones bring no more. */
export function posterFolder({ dates }: World): string {
  return `posters/${dates[0] ?? ""}`;
}

/** A picture for each of the first films, named after the film. */
export function* posterFiles(world: World): Generator<PosterFile> {
  for (let index = 0; index < posterCount(world); index++) {
    const of = poster(world, index);
    yield { name: `imdb-${of.film}.png`, bytes: pngBytes(drawPoster(of)) };
  }
}
