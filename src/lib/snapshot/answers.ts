import type { DuckDBConnection } from "@duckdb/node-api";
import { identifier, literal } from "../core/duckdb.js";
import { plainRow, type Row } from "./open-snapshot.js";

/** A table that follows from the others, in the order that its SQL gives. */
export interface Answer {
  readonly table: string;
  readonly sql: string;
  claims(rows: readonly Row[]): readonly Claim[];
}

/** A figure that has a name. */
export interface Claim {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** Makes the tables of all answers, and puts what they claim into the table `claim`. */
export async function createAnswers(connection: DuckDBConnection, answers: readonly Answer[]): Promise<void> {
  const claims: string[] = [];
  for (const { table, sql, claims: claimsOf } of answers) {
    await connection.run(`CREATE TABLE ${identifier(table)} AS ${sql}`);
    const rows = (await connection.runAndReadAll(`FROM ${identifier(table)}`)).getRowObjectsJS().map(plainRow);
    for (const { name, value, unit } of claimsOf(rows)) {
      claims.push(`(${[name, unit, `${table}.sql`, table].map(literal).join(", ")}, ${value})`);
    }
  }
  if (claims.length === 0) return;
  await connection.run(
    `INSERT INTO claim BY NAME FROM (VALUES ${claims.join(", ")}) AS stated (name, unit, computed_by, table_name, value)`,
  );
}
