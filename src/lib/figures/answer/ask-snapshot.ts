import { resolve } from "node:path";
import type { DuckDBConnection, DuckDBPreparedStatement } from "@duckdb/node-api";
import { identifier, literal } from "../../core/duckdb.js";
import { InputError } from "../../core/errors.js";
import { tableInFile } from "../../snapshot/manifest.js";
import type { Snapshot } from "../../snapshot/open-snapshot.js";
import { withTables } from "../../snapshot/query-snapshot.js";
import { VIEWS } from "./views.js";

/** A table of any columns, with values that JSON knows. */
export interface AskedTable {
  readonly columns: readonly { readonly name: string; readonly isNumber: boolean }[];
  readonly rows: readonly (readonly unknown[])[];
}

/**
 * Runs one SQL query on the tables of a snapshot and on the views that all answers share. It can neither write nor read
 * other files.
 */
export async function askSnapshot(snapshot: Snapshot, sql: string): Promise<AskedTable> {
  return withTables(snapshot, async (connection) => {
    for (const [name, view] of VIEWS) await connection.run(`CREATE VIEW ${identifier(name)} AS ${view}`);
    await lock(connection, snapshot.folder);
    try {
      return await read(await prepareQuery(connection, sql));
    } catch (error) {
      throw error instanceof InputError ? error : mistakeIn(error, snapshot);
    }
  });
}

/** All tables and views that a query may name. */
export function askableNames({ manifest }: Snapshot): string[] {
  return [...manifest.files.map(({ name }) => tableInFile(name)), ...VIEWS.map(([name]) => name)].sort();
}

/** From here on, DuckDB opens only files of the snapshot, and no statement can lift this. */
async function lock(connection: DuckDBConnection, folder: string): Promise<void> {
  await connection.run(`SET allowed_directories = [${literal(resolve(folder))}]`);
  await connection.run("SET enable_external_access = false");
  await connection.run("SET lock_configuration = true");
}

/** DuckDB's number for SELECT, and for what it reads as one: FROM, VALUES, DESCRIBE, SUMMARIZE, SHOW. */
const SELECT = 1;

async function prepareQuery(connection: DuckDBConnection, sql: string): Promise<DuckDBPreparedStatement> {
  if (sql.trim() === "") throw new InputError("the question is empty");
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1) {
    throw new InputError(`ask one question at a time: these are ${statements.count} statements`, { value: sql });
  }
  const statement = await statements.prepare(0);
  if (statement.statementType === SELECT) return statement;
  throw new InputError("a question may only read", { value: sql, remedy: "begin it with SELECT, WITH or FROM" });
}

const NUMBERS = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|FLOAT|DOUBLE|DECIMAL.*)$/;

async function read(statement: DuckDBPreparedStatement): Promise<AskedTable> {
  const result = await statement.runAndReadAll();
  const types = result.columnTypes().map(String);
  const columns = result.deduplicatedColumnNames().map((name, i) => ({ name, isNumber: NUMBERS.test(types[i] ?? "") }));
  const rows = result.getRowsJson().map((row) => row.map((value, i) => plain(value, columns[i]?.isNumber ?? false)));
  return { columns, rows };
}

/** DuckDB writes large and exact numbers as text; those that JavaScript holds exactly, or nearly, become numbers. */
function plain(value: unknown, isNumber: boolean): unknown {
  if (!isNumber || typeof value !== "string") return value;
  const number = Number(value);
  return Number.isFinite(number) && (Number.isSafeInteger(number) || !Number.isInteger(number)) ? number : value;
}

/** DuckDB's message about a wrong query is for its author, so our stack trace is left out. */
function mistakeIn(error: unknown, snapshot: Snapshot): InputError {
  const message = (error instanceof Error ? error.message : String(error)).replace(
    "Failed to extract statements: ",
    "",
  );
  if (message.includes("Permission Error")) {
    return new InputError(message.trim(), { remedy: `a question can read nothing but the snapshot ${snapshot.id}` });
  }
  const isUnknownTable = /Table with name .* does not exist/.test(message);
  return new InputError(isUnknownTable ? `${message}\nthere are: ${askableNames(snapshot).join(", ")}` : message);
}
