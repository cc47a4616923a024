import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TrueFilm } from "./truth.js";

/** The file with the truth about the films of the sample, which exists as long as the sample does. */
export function trueFilmsFile(rawFolder: string): string {
  return join(rawFolder, "truth", "films.ndjson");
}

/** The probability by which each film of the sample was made to pay, by its id in the warehouse; empty without a sample. */
export function plantedSuccess(rawFolder: string): ReadonlyMap<string, number> {
  const file = trueFilmsFile(rawFolder);
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  // The sample writes a film a line.
  const films: readonly Pick<TrueFilm, "film_id" | "success_probability">[] = lines.map((line) => JSON.parse(line));
  return new Map(films.map((film) => [`imdb:${film.film_id}`, film.success_probability]));
}
