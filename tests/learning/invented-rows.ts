import type { Examples } from "#lib/learning/features/examples";
import { type CategoryColumn, type NumberColumn, rowsAt } from "#lib/learning/features/feature-table";
import { randomNumbers } from "#lib/stats/resampling/random";

/** What is invented: films that succeed or not, the same with many rare levels and gaps, or what films earn. */
export type Invented = "success" | "gaps" | "revenue";

const GENRES = 12;
const STUDIOS = 60;

/**
 * Rows whose target hangs together with numbers, levels and gaps in ways that no line fits. fixtures/learning/make.py
 * invents the same rows.
 */
export function inventedRows(kind: Invented, seed: number, rows: number): Examples {
  const random = randomNumbers(seed);
  const numbers = ["budget", "year", "runtime", "cast", "noise"].map(
    (name): NumberColumn => ({ name, kind: "number", values: new Float64Array(rows) }),
  );
  const [genre, studio] = [levels("genre", GENRES, rows), levels("studio", STUDIOS, rows)];
  const target = new Float64Array(rows);
  const gap = kind === "gaps" ? 0.25 : 0.08;
  for (let row = 0; row < rows; row++) {
    const [budget = 0, year = 0, runtime = 0, cast = 0, noise = 0] = numbers.map(random);
    const genreCode = Math.floor(random() * GENRES);
    const studioCode = Math.floor(random() * random() * STUDIOS);
    const isCastKnown = random() >= gap;
    const isRuntimeKnown = random() >= gap;
    const effect = genreEffect(genreCode) + (kind === "gaps" ? 2 : 0.5) * studioEffect(studioCode);
    const score =
      4 * (budget - 0.5) * (year > 0.5 ? 1 : -1) +
      (runtime > 0.3 && runtime < 0.6 ? 1.5 : -0.5) +
      effect +
      (isCastKnown ? 2 * cast * cast : 1.5) -
      1;
    const chance = random();
    const spread = random() + random() - 1;
    target[row] = kind === "revenue" ? score + spread : chance < 1 / (1 + Math.exp(-score)) ? 1 : 0;
    const seen = [budget, year, isRuntimeKnown ? runtime : Number.NaN, isCastKnown ? cast : Number.NaN, noise];
    for (const [place, { values }] of numbers.entries()) values[row] = seen[place] ?? 0;
    genre.codes[row] = genreCode;
    studio.codes[row] = studioCode;
  }
  return { table: { rows, columns: [...numbers, genre, studio] }, target };
}

export function split(examples: Examples, at: number): { training: Examples; test: Examples } {
  const rows = Array.from({ length: examples.table.rows }, (_, row) => row);
  const part = (picked: readonly number[]) => ({
    table: rowsAt(examples.table, picked),
    target: picked.map((row) => examples.target[row] ?? 0),
  });
  return { training: part(rows.slice(0, at)), test: part(rows.slice(at)) };
}

function levels(name: string, count: number, rows: number): CategoryColumn {
  const names = Array.from({ length: count }, (_, level) => `${name} ${level}`);
  return { name, kind: "category", levels: names, codes: new Int32Array(rows) };
}

function genreEffect(code: number): number {
  return ((code * 7) % GENRES) / 4 - 1.4;
}

function studioEffect(code: number): number {
  return ((code * 37) % 11) / 5 - 1;
}
