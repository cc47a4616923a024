import { writeFileSync } from "node:fs";
import type { DuckDBConnection } from "@duckdb/node-api";
import { plainRow, type Row } from "../contract/plain-row.js";
import { identifier, literal } from "../core/duckdb.js";

/** A table computed from the others, whose rows keep the order of its SQL. */
export interface Answer {
  readonly table: string;
  readonly question: string;
  /** The file that defines it. */
  readonly madeBy: string;
  readonly columns: readonly AnswerColumn[];
  /** The columns that identify a row. */
  readonly key: readonly string[];
  readonly sql: string;
  /** Turns the rows of the SQL into those of the table. Throws if they do not fit the columns. */
  compute(rows: readonly Row[]): readonly Row[];
  claims(rows: readonly Row[]): readonly Claim[];
}

export interface AnswerColumn {
  readonly name: string;
  readonly type: string;
  readonly nullable?: boolean;
  readonly means: string;
}

/** A named figure. */
export interface Claim {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** Questions and the views that they share, so that "a film" means the same in all of them. */
export interface Questions {
  /** Views by name. Each may use those before it. */
  readonly views: readonly (readonly [name: string, sql: string])[];
  readonly answers: readonly Answer[];
}

/** Makes the tables of all answers, and adds their claims to the table `claim`. */
export async function createAnswers(
  connection: DuckDBConnection,
  { views, answers }: Questions,
  scratchFile: string,
): Promise<void> {
  for (const [name, sql] of views) await connection.run(`CREATE TEMP TABLE ${identifier(name)} AS ${sql}`);
  for (const answer of answers) {
    try {
      const asked = await connection.runAndReadAll(answer.sql);
      const rows = answer.compute(asked.getRowObjectsJS().map(plainRow));
      await createTable(connection, answer);
      await insertRows(connection, answer, rows, scratchFile);
      await insertClaims(connection, answer, rows);
    } catch (error) {
      throw new Error(`${answer.madeBy}: the answer cannot be made: ${String(error)}`, { cause: error });
    }
  }
}

async function createTable(connection: DuckDBConnection, { table, question, columns }: Answer): Promise<void> {
  const name = identifier(table);
  const declared = columns.map((column) => {
    return `${identifier(column.name)} ${column.type}${column.nullable ? "" : " NOT NULL"}`;
  });
  await connection.run(`CREATE TABLE ${name} (${declared.join(", ")})`);
  await connection.run(`COMMENT ON TABLE ${name} IS ${literal(question)}`);
  for (const column of columns) {
    await connection.run(`COMMENT ON COLUMN ${name}.${identifier(column.name)} IS ${literal(column.means)}`);
  }
}

async function insertRows(
  connection: DuckDBConnection,
  { table, columns, key }: Answer,
  rows: readonly Row[],
  file: string,
): Promise<void> {
  if (rows.length === 0) return;
  const keys = new Set(rows.map((row) => JSON.stringify(key.map((column) => row[column]))));
  if (keys.size < rows.length) throw new Error(`two rows have the same ${key.join(", ")}`);
  writeFileSync(file, rows.map((row) => JSON.stringify(row, withoutInfinity)).join("\n"));
  // JSON writes an infinite limit of an interval as text.
  const types = columns.map(({ name, type }) => `${literal(name)}: ${literal(type === "DOUBLE" ? "VARCHAR" : type)}`);
  await connection.run(
    `INSERT INTO ${identifier(table)} BY NAME
     FROM read_json(${literal(file)}, format = 'newline_delimited', columns = {${types.join(", ")}})`,
  );
}

function withoutInfinity(_name: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}

async function insertClaims(connection: DuckDBConnection, answer: Answer, rows: readonly Row[]): Promise<void> {
  for (const { name, value, unit } of answer.claims(rows)) {
    // A limit that the data do not give is no figure to quote.
    if (!Number.isFinite(value)) continue;
    const { madeBy, table } = answer;
    await connection.run(
      "INSERT INTO claim BY NAME SELECT $name AS name, $value AS value, $unit AS unit, $madeBy AS computed_by, $table AS table_name",
      { name, value, unit, madeBy, table },
    );
  }
}
