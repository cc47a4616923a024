import { readFileSync } from "node:fs";
import type { DuckDBConnection } from "@duckdb/node-api";
import { hasHistory, TABLES } from "../../contract/warehouse/tables.js";
import { filledBy, followNames } from "./follow-names.js";
import { loadStatements } from "./load-statements.js";
import { parseSelects, type Select } from "./parse-selects.js";
import type { Lookup } from "./query-columns.js";
import { baseRelation, NOTHING, type Origins, originsOf } from "./relation.js";
import { CHANGED_ROWS, stagedTables } from "./staged-tables.js";

/** By table and column of the warehouse: the columns of staged tables, or of other tables, that it is made from. */
export async function columnInputs(
  connection: DuckDBConnection,
): Promise<ReadonlyMap<string, ReadonlyMap<string, Origins>>> {
  const selects: Select[] = [];
  for (const file of loadStatements()) selects.push(...(await parseSelects(connection, readFileSync(file, "utf8"))));
  const lookup = followNames(stagedOrLoaded(), selects);
  return new Map(
    TABLES.map((table) => {
      const filled = filledBy(hasHistory(table) ? stateOf(table.name) : table.name, selects, lookup);
      const columns = table.columns.map(
        ({ name }) => [name, fromElsewhere(table.name, originsOf(filled, name))] as const,
      );
      return [table.name, new Map(columns)];
    }),
  );
}

/** Tables with history are filled from the state of each key, which has a table of its own. */
export function stateOf(table: string): string {
  return table.replace(/^dim_(.*)$/, "$1_state");
}

function stagedOrLoaded(): Lookup {
  const staged = stagedTables().map(({ view, table, columns }) => ({
    view,
    table,
    relation: baseRelation(view, columns),
  }));
  const known = new Map([
    ...TABLES.map(
      ({ name, columns }) =>
        [
          name,
          baseRelation(
            name,
            columns.map((column) => column.name),
          ),
        ] as const,
    ),
    ...staged.map(({ view, relation }) => [view, relation] as const),
  ]);
  const changed = new Map(staged.map(({ table, relation }) => [table, relation]));
  return (name) =>
    known.get(name) ?? (CHANGED_ROWS.test(name) ? changed.get(name.replace(CHANGED_ROWS, "")) : undefined);
}

function fromElsewhere(table: string, origins: Origins = NOTHING): Origins {
  return new Set([...origins].filter((origin) => !origin.startsWith(`${table}.`)));
}
