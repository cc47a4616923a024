import { TABLES } from "../../../contract/warehouse/tables.js";
import { sqlFile } from "../../../core/duckdb.js";
import { wordsInSql } from "../../../core/text/sql-words.js";

/** The tables of the warehouse that linking reads, as its SQL says. */
export function linkedTables(): string[] {
  const statements = [sqlFile(import.meta.url, "film_to_link.sql"), sqlFile(import.meta.url, "release_to_link.sql")];
  const words = new Set(statements.flatMap((sql) => [...wordsInSql(sql)]));
  return TABLES.map(({ name }) => name).filter((name) => words.has(name));
}
