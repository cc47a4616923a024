import type { Film } from "../records.js";
import { posterColours } from "./poster-colours.js";
import { pixelsOf, postersIn } from "./posters-in.js";

/** Every second pixel, each way, of TMDb's smallest posters: as many say as much. */
const SIZE = { width: 46, height: 69 } as const;

/** Films with the colours of their posters, where there are any in a folder. */
export async function withColours(films: readonly Film[], folder: string): Promise<Film[]> {
  const posterOf = postersIn(folder);
  const seen: Film[] = [];
  for (const film of films) {
    const file = posterOf(film);
    // Mixing neighbours would make colours that the poster has not.
    const colours = file === undefined ? null : posterColours(await pixelsOf(file, SIZE, "optimizeSpeed"));
    seen.push({ ...film, colours });
  }
  return seen;
}
