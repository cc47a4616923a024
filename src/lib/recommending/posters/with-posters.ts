import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { InputError } from "../../core/errors.js";
import { readPicture } from "../../figures/files/read-picture.js";
import type { Examples } from "../pairs/read-examples.js";
import { posterColours } from "./poster-colours.js";

/** Every second pixel, each way, of TMDb's smallest posters: as many say as much. */
const SIZE = { width: 46, height: 69 } as const;

/** Films with the colours of their posters, where there are any in a folder, each named after its film. */
export async function withPosters(examples: Examples, folder: string): Promise<Examples> {
  const files = postersIn(folder);
  if (files.size === 0) return examples;
  const films = [];
  for (const film of examples.films) {
    const file = files.get(film.id.replace(":", "-"));
    films.push(file === undefined ? film : { ...film, colours: await coloursOf(join(folder, file)) });
  }
  return { ...examples, films };
}

function postersIn(folder: string): ReadonlyMap<string, string> {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const pictures = names.filter((name) => /\.(?:jpg|png)$/.test(name));
  return new Map(pictures.map((name) => [name.slice(0, -extname(name).length), name]));
}

async function coloursOf(file: string): Promise<number[]> {
  // Mixing neighbours would make colours that the poster has not.
  const pixels = await readPicture(readFileSync(file), SIZE, "optimizeSpeed");
  if (pixels !== undefined) return posterColours(pixels);
  throw new InputError("is no picture that can be read", { file, remedy: "remove it, and fetch it anew" });
}
