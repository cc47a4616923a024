import { beforeAll, expect, it } from "vitest";
import { studyTables, type Table } from "#lib/study/study-tables";
import { sharedAnswers } from "../warehouse/sample/shared-sample.js";

const NAMES = { dim_title: "primary_title", dim_person: "name", dim_track: "title", dim_release: "title" };

let tables: Readonly<Record<string, Table>>;
let names: Set<string>;

beforeAll(async () => {
  const snapshot = await sharedAnswers();
  tables = await studyTables(snapshot);
  names = new Set();
  for (const [table, column] of Object.entries(NAMES))
    for (const row of await snapshot.rows(table)) names.add(String(row[column]));
});

it("names no film, person, song or release in the figures that a study keeps", () => {
  const cells = Object.entries(tables).flatMap(([file, rows]) => rows.flat().map((cell) => [file, nameIn(cell)]));
  expect(names.size).toBeGreaterThan(1000);
  expect(cells.filter(([, name = ""]) => names.has(name))).toEqual([]);
});

/** A name that several share is followed by an id. */
function nameIn(cell: string | number): string {
  return String(cell).replace(/ \([a-z]*\d+\)$/, "");
}
