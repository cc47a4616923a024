import { cpSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { identifier, literal } from "../../core/duckdb.js";
import { VIEWS } from "../../figures/answer/views.js";
import { loadAnswers } from "../../figures/load-answers.js";
import { tableInFile } from "../../snapshot/manifest.js";
import type { Snapshot } from "../../snapshot/open-snapshot.js";
import { withTables } from "../../snapshot/query-snapshot.js";
import { publishedTables } from "./published-table.js";
import type { QueryableTables } from "./queryable-tables.js";

/** A site that is served for free should not carry more than this in one table. */
const MOST_BYTES = 50_000_000;

/** The folder of the site with the tables. */
export const TABLES_FOLDER = "tables";

/** Whether a site carries a table; larger ones stay in the snapshot. */
export function isCarried(bytes: number): boolean {
  return bytes <= MOST_BYTES;
}

/** Writes the tables of a snapshot as Parquet and CSV, and what a program needs to query them. */
export async function writeTables({ snapshot, output }: { snapshot: Snapshot; output: string }): Promise<void> {
  const folder = join(output, TABLES_FOLDER);
  mkdirSync(folder, { recursive: true });
  const carried = snapshot.manifest.files.filter(({ bytes }) => isCarried(bytes));
  await withTables(snapshot, async (connection) => {
    for (const { name } of carried) {
      const table = tableInFile(name);
      cpSync(join(snapshot.folder, name), join(folder, name));
      await connection.run(
        `COPY ${identifier(table)} TO ${literal(join(folder, `${table}.csv.gz`))} (FORMAT csv, COMPRESSION gzip)`,
      );
    }
  });
  writeFileSync(join(folder, "tables.json"), JSON.stringify(await queryable(snapshot, folder)));
}

async function queryable(snapshot: Snapshot, folder: string): Promise<QueryableTables> {
  const { answers } = await loadAnswers();
  const tables = publishedTables(snapshot, answers).filter(({ name }) =>
    statSync(join(folder, `${name}.csv.gz`), { throwIfNoEntry: false }),
  );
  return {
    tables: tables.map(({ name, columns }) => ({
      name,
      columns: Object.fromEntries(columns.map((column) => [column.name, column.type])),
    })),
    views: VIEWS.map(([name, sql]) => ({ name, sql })),
  };
}
