import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { literal, withDuckDB } from "#lib/core/duckdb";
import { VIEWS } from "#lib/figures/answer/views";
import { findAnswers } from "#lib/figures/find-figures";
import { loadAnswers } from "#lib/figures/load-answers";
import { columnReads } from "#lib/report/lineage/table-columns";
import { type PublishedTable, publishedTables } from "#lib/report/tables/published-table";
import type { Snapshot } from "#lib/snapshot/open-snapshot";
import { sharedAnswers } from "../../warehouse/sample/shared-sample.js";

let snapshot: Snapshot;
let tables: readonly PublishedTable[];
let reads: ReadonlyMap<string, ReadonlySet<string>>;

beforeAll(async () => {
  snapshot = await sharedAnswers();
  tables = publishedTables(snapshot, (await loadAnswers()).answers);
  const readers = await withDuckDB({}, (connection) => columnReads(connection, tables));
  reads = new Map([...readers].map(([{ name }, columns]) => [name, columns]));
});

describe("columnReads", () => {
  it.each(findAnswers())("leaves out no column on which the rows of $name depend", async ({ name, sql }) => {
    const read = reads.get(name) ?? new Set();
    expect(read.size).toBeGreaterThan(0);
    const query = readFileSync(sql, "utf8");
    expect(await ask(query, (column) => read.has(column))).toEqual(await ask(query, () => true));
  });
});

/** The rows of a query, asked of tables that hold only some of their columns: the others are null throughout. */
function ask(sql: string, isKept: (column: string) => boolean): Promise<unknown> {
  return withDuckDB({}, async (connection) => {
    for (const { name, columns } of tables) {
      const kept = columns.map((column) =>
        isKept(`${name}.${column.name}`) ? `"${column.name}"` : `NULL::${column.type} AS "${column.name}"`,
      );
      const file = literal(join(snapshot.folder, `${name}.parquet`));
      await connection.run(`CREATE VIEW "${name}" AS SELECT ${kept.join(", ")} FROM ${file}`);
    }
    for (const [name, view] of VIEWS) await connection.run(`CREATE VIEW "${name}" AS ${view}`);
    return (await connection.runAndReadAll(sql)).getRowsJson();
  });
}
