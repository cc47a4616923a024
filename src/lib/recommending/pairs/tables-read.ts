import { TABLES } from "../../contract/warehouse/tables.js";
import { sqlFile } from "../../core/duckdb.js";
import { wordsInSql } from "../../core/text/sql-words.js";
import { VIEWS } from "../../figures/answer/views.js";

const STATEMENTS = [
  sqlFile(import.meta.url, "pair.sql"),
  sqlFile(import.meta.url, "song.sql"),
  sqlFile(import.meta.url, "film.sql"),
];

/** The tables of the warehouse that recommending reads, as its SQL says, directly or through views. */
export function tablesRead(): string[] {
  const sqlOf = new Map(VIEWS);
  const words = new Set(STATEMENTS.flatMap((sql) => [...wordsInSql(sql)]));
  // A set goes on to what is added meanwhile.
  for (const word of words) for (const next of wordsInSql(sqlOf.get(word) ?? "")) words.add(next);
  return TABLES.map(({ name }) => name).filter((name) => words.has(name));
}
