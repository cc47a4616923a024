import { createCsvParser, csvLine, InputError } from "leitmotif/functions";

/** A film of a year, as charts need it. What is not known is null. */
export interface FilmRow {
  readonly id: number;
  readonly title: string;
  readonly release_date: string;
  readonly popularity: number;
  readonly genres: readonly string[];
  readonly production_companies: readonly string[];
  readonly budget: number | null;
  readonly revenue: number | null;
  readonly runtime: number | null;
  readonly original_language: string;
}

/** Between the values of a list. */
const BAR = "|";

type Read = (text: string) => unknown;

const text: Read = (value) => value;
const list: Read = (value) => (value === "" ? [] : value.split(BAR));
const number: Read = (value) => (value === "" ? null : Number(value));

/** The columns of the file, and how each is read. */
const COLUMNS: Readonly<Record<keyof FilmRow, Read>> = {
  id: number,
  title: text,
  release_date: text,
  popularity: number,
  genres: list,
  production_companies: list,
  budget: number,
  revenue: number,
  runtime: number,
  original_language: text,
};

const NAMES = Object.keys(COLUMNS) as (keyof FilmRow)[];

export function filmsCsv(films: readonly FilmRow[]): string {
  return [csvLine(NAMES), ...films.map((film) => csvLine(NAMES.map((name) => cell(film[name]))))].join("");
}

/** Reads what `filmsCsv` writes; columns may be in any order. */
export function readFilmsCsv(content: Buffer, file: string): FilmRow[] {
  const [header = [], ...records] = [...createCsvParser(file).push(content, true)].flatMap(({ records, rejects }) => {
    if (rejects[0] !== undefined) throw new InputError(rejects[0].reason, { file, line: rejects[0].line });
    return records.map(({ fields }) => fields);
  });
  const missing = NAMES.find((name) => !header.includes(name));
  if (missing !== undefined) {
    const remedy = "make it with: leitmotif films-of-year";
    throw new InputError("lacks a column", { file, value: missing, remedy });
  }
  return records.map((fields) => {
    const values = NAMES.map((name) => [name, COLUMNS[name](fields[header.indexOf(name)] ?? "")]);
    // Each column was read as the type that it has in a row.
    return Object.fromEntries(values) as FilmRow;
  });
}

function cell(value: FilmRow[keyof FilmRow]): string | number {
  if (value === null) return "";
  return typeof value === "object" ? value.map((item) => item.replaceAll(BAR, "/")).join(BAR) : value;
}
