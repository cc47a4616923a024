import {
  type FeatureColumn,
  type FeatureTable,
  NOT_KNOWN,
  numberColumn,
} from "../../learning/features/feature-table.js";
import { readInput } from "./encode-film.js";
import type { Encoding, InputColumn } from "./encoding.js";
import type { FilmFacts } from "./film-feature.js";

/** The inputs of many films, column by column. */
export function encodeFilms({ inputs }: Pick<Encoding, "inputs">, films: readonly FilmFacts[]): FeatureTable {
  return { rows: films.length, columns: inputs.map((input) => columnOf(input, films)) };
}

function columnOf(input: InputColumn, films: readonly FilmFacts[]): FeatureColumn {
  const { name, from } = input;
  if (input.reads !== "level") {
    const numbers = films.map((film) => {
      const value = readInput(input, film[from]);
      return value === null ? null : Number(value);
    });
    return numberColumn(name, numbers);
  }
  const codes = new Map<unknown, number>(input.levels.map((level, code) => [level, code]));
  const codeOf = (film: FilmFacts) => codes.get(readInput(input, film[from])) ?? NOT_KNOWN;
  return { name, kind: "category", levels: input.levels, codes: Int32Array.from(films, codeOf) };
}
