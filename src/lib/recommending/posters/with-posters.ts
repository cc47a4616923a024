import { existsSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { InputError } from "../../core/errors.js";
import type { Examples } from "../pairs/read-examples.js";
import { posterColours } from "./poster-colours.js";

/** What is used of the package `sharp`, which weighs 20 MB and is needed by those only who have posters. */
type Sharp = (file: string) => {
  resize(width: number, height: number, options: { readonly fit: "fill" }): ReturnType<Sharp>;
  toColourspace(space: "srgb"): ReturnType<Sharp>;
  removeAlpha(): ReturnType<Sharp>;
  raw(): ReturnType<Sharp>;
  toBuffer(): Promise<Uint8Array>;
};

/** A poster says as much in a few pixels. */
const SIZE = { width: 16, height: 24 } as const;

/** Films with the colours of their posters, where there are any in a folder, each named after its film. */
export async function withPosters(examples: Examples, folder: string): Promise<Examples> {
  const files = postersIn(folder);
  if (files.size === 0) return examples;
  const sharp = await loadSharp(folder);
  const films = [];
  for (const film of examples.films) {
    const file = files.get(film.id.replace(":", "-"));
    films.push(file === undefined ? film : { ...film, colours: await coloursOf(join(folder, file), sharp) });
  }
  return { ...examples, films };
}

function postersIn(folder: string): ReadonlyMap<string, string> {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const pictures = names.filter((name) => /\.(?:jpg|png)$/.test(name));
  return new Map(pictures.map((name) => [name.slice(0, -extname(name).length), name]));
}

async function coloursOf(file: string, sharp: Sharp): Promise<number[]> {
  try {
    const small = sharp(file).toColourspace("srgb").removeAlpha().resize(SIZE.width, SIZE.height, { fit: "fill" });
    return posterColours(await small.raw().toBuffer());
  } catch (error) {
    const value = error instanceof Error ? error.message : String(error);
    throw new InputError("is no picture that can be read", { file, value, remedy: "remove it, and fetch it anew" });
  }
}

async function loadSharp(folder: string): Promise<Sharp> {
  // A name that the compiler does not look up, as the package need not be installed.
  const name: string = "sharp";
  try {
    const { default: sharp } = await import(name);
    return sharp as Sharp;
  } catch {
    throw new InputError("holds posters, and the package that reads pictures is not installed", {
      file: folder,
      remedy: "run: npm install --no-save sharp, or set paths.posters to an empty folder",
    });
  }
}
