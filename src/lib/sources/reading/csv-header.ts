import { InputError } from "../../core/errors.js";

/** The columns that a reader needs, each with the names used in practice; the first name found wins. */
export type ColumnNames<Name extends string> = Readonly<
  Record<Name, { readonly names: readonly string[]; readonly required?: true }>
>;

/** The position of each column in a record; -1 if the file lacks it. */
export type Positions<Name extends string> = Readonly<Record<Name, number>>;

/** Finds columns by name, in any order. Throws an InputError that says what was found and what is expected. */
export function mapHeader<Name extends string>(
  file: string,
  header: readonly string[],
  columns: ColumnNames<Name>,
): Positions<Name> {
  const found = header.map(plainName);
  const entries = Object.entries<ColumnNames<Name>[Name]>(columns);
  const positions = entries.map(([name, column]) => [name, position(found, column.names)] as const);

  if (positions.every(([, index]) => index < 0)) throw headerless(file, header, columns);
  const missing = entries.filter(([, column]) => column.required && position(found, column.names) < 0);
  if (missing.length > 0) throw missingColumns(file, header, missing);
  const twice = positions.find(([, index]) => index >= 0 && found.indexOf(found[index] ?? "", index + 1) >= 0);
  if (twice !== undefined) throw repeatedColumn(file, header[twice[1]] ?? twice[0]);

  // Object.fromEntries loses the names of the keys, which are those of `columns`.
  return Object.fromEntries(positions) as Record<Name, number>;
}

function plainName(name: string): string {
  return name.trim().toLowerCase();
}

function position(found: readonly string[], names: readonly string[]): number {
  const name = names.find((candidate) => found.includes(plainName(candidate)));
  return name === undefined ? -1 : found.indexOf(plainName(name));
}

function headerless<Name extends string>(file: string, header: readonly string[], columns: ColumnNames<Name>) {
  const expected = Object.values<ColumnNames<Name>[Name]>(columns).map((column) => column.names[0]);
  return new InputError("has no header row: line 1 contains no known column name", {
    file,
    line: 1,
    value: header.join(","),
    remedy: `the first line must name columns such as ${expected.join(", ")}`,
  });
}

function missingColumns(
  file: string,
  header: readonly string[],
  missing: readonly [string, ColumnNames<string>[string]][],
) {
  const names = missing.map(([, column]) => column.names.map((name) => JSON.stringify(name)).join(" or "));
  return new InputError(`lacks the column ${names.join(" and the column ")}; line 1 names`, {
    file,
    line: 1,
    value: header.join(","),
    remedy: "name the columns in the first line",
  });
}

function repeatedColumn(file: string, name: string) {
  return new InputError("names a column twice", { file, line: 1, value: name, remedy: "remove or rename one of them" });
}
