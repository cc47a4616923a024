import { existsSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  InputError,
  literal,
  postgresKeys,
  postgresTables,
  type Snapshot,
  sha256,
  WAREHOUSE_TABLES,
  type WarehouseTable,
  withDuckDB,
  withTemporaryFolder,
} from "leitmotif/extension";
import type { Database } from "./database.js";
import { exportCsv } from "./export-csv.js";
import { sumsQuery } from "./table-sums.js";

export interface LoadEvents {
  onTable(name: string, rows: number): void;
}

export interface Loaded {
  /** False if the database holds this very snapshot already. */
  readonly isNew: boolean;
  readonly tables: number;
  readonly rows: number;
}

/** Everything is in a schema of its own, which holds one row about what was loaded. */
const SCHEMA = "leitmotif";
const RECORD = "loaded_snapshot";

/**
 * Loads the star schema of a snapshot in one transaction: others see the tables as they were, or the new ones, which
 * were compared with the snapshot value by value.
 */
export async function loadPostgres(database: Database, snapshot: Snapshot, events: LoadEvents): Promise<Loaded> {
  const tables = WAREHOUSE_TABLES.filter(({ name }) => existsSync(fileOf(snapshot, name)));
  const content = sha256([snapshot.id, ...postgresTables(tables), ...postgresKeys(tables)].join("\n"));
  await database.run("BEGIN");
  try {
    const loaded = await loadInTransaction(database, snapshot, tables, content, events);
    await database.run("COMMIT");
    return loaded;
  } catch (error) {
    // After some failures there is nothing left to roll back. Report the first failure.
    await database.run("ROLLBACK").catch(() => {});
    throw error;
  }
}

async function loadInTransaction(
  database: Database,
  snapshot: Snapshot,
  tables: readonly WarehouseTable[],
  content: string,
  events: LoadEvents,
): Promise<Loaded> {
  // Two loads take turns.
  await database.run(`SELECT pg_advisory_xact_lock(hashtext('${SCHEMA}'))`);
  const rows = rowsOf(snapshot, tables);
  if ((await loadedContent(database)) === content) return { isNew: false, tables: tables.length, rows };
  await makeRoom(database);
  await database.run(`CREATE SCHEMA IF NOT EXISTS ${SCHEMA}; SET LOCAL search_path TO ${SCHEMA}`);
  await database.run(postgresTables(tables).join("\n"));
  await withTemporaryFolder(tmpdir(), (folder) => copyTables(database, snapshot, tables, folder, events));
  await database.run(postgresKeys(tables).join("\n"));
  await compareTables(database, snapshot, tables);
  await database.run(`CREATE TABLE ${RECORD} AS SELECT ${literal(snapshot.id)} AS snapshot, '${content}' AS content`);
  await database.run(`COMMENT ON TABLE ${RECORD} IS 'The snapshot of Leitmotif that the tables of this schema hold.'`);
  return { isNew: true, tables: tables.length, rows };
}

async function loadedContent(database: Database): Promise<unknown> {
  const [found] = await database.rows(`SELECT to_regclass('${SCHEMA}.${RECORD}') IS NOT NULL AS there`);
  if (found?.there !== true) return undefined;
  return (await database.rows(`SELECT content FROM ${SCHEMA}.${RECORD}`))[0]?.content;
}

/** Removes what an earlier load made, and nothing else: views of others keep the tables from being dropped. */
async function makeRoom(database: Database): Promise<void> {
  const names = (await database.rows(`SELECT tablename FROM pg_tables WHERE schemaname = '${SCHEMA}'`)).map(
    ({ tablename }) => String(tablename),
  );
  if (names.length === 0) return;
  const ours = new Set([RECORD, ...WAREHOUSE_TABLES.map(({ name }) => name)]);
  const strange = names.find((name) => !ours.has(name));
  if (strange !== undefined || !names.includes(RECORD)) {
    throw new InputError(`the schema ${SCHEMA} has tables that no load made`, {
      file: database.place,
      value: strange ?? names.join(", "),
      remedy: "move them to another schema",
    });
  }
  await database.run(`DROP TABLE ${names.map((name) => `${SCHEMA}.${name}`).join(", ")}`);
}

async function copyTables(
  database: Database,
  snapshot: Snapshot,
  tables: readonly WarehouseTable[],
  folder: string,
  { onTable }: LoadEvents,
): Promise<void> {
  const rows = new Map(snapshot.manifest.files.map((file) => [file.name, file.rows]));
  for (const table of tables) {
    const csv = join(folder, `${table.name}.csv`);
    await exportCsv(table, fileOf(snapshot, table.name), csv);
    await database.copy(table.name, csv);
    rmSync(csv);
    onTable(table.name, rows.get(`${table.name}.parquet`) ?? 0);
  }
}

async function compareTables(database: Database, snapshot: Snapshot, tables: readonly WarehouseTable[]): Promise<void> {
  await withDuckDB({}, async (connection) => {
    for (const table of tables) {
      const parquet = `read_parquet(${literal(fileOf(snapshot, table.name))})`;
      const reader = await connection.runAndReadAll(sumsQuery(table, parquet, "duckdb"));
      const expected = reader.getRowObjectsJS()[0]?.sums;
      const found = (await database.rows(sumsQuery(table, table.name, "postgres")))[0]?.sums;
      if (found !== expected) throw new Error(`${table.name} arrived as ${found} instead of ${expected}`);
    }
  });
}

function rowsOf({ manifest }: Snapshot, tables: readonly WarehouseTable[]): number {
  const files = new Set(tables.map(({ name }) => `${name}.parquet`));
  return manifest.files.filter(({ name }) => files.has(name)).reduce((sum, { rows }) => sum + rows, 0);
}

function fileOf({ folder }: Snapshot, table: string): string {
  return join(folder, `${table}.parquet`);
}
