import { TABLES } from "../../../contract/warehouse/tables.js";
import { sqlFile } from "../../../core/duckdb.js";
import { wordsInSql } from "../../../core/text/sql-words.js";

/** What linking may know about films and about releases, each as statements. */
export const LINKED: readonly string[] = [
  sqlFile(import.meta.url, "film_to_link.sql"),
  sqlFile(import.meta.url, "release_to_link.sql"),
  sqlFile(import.meta.url, "single_song.sql"),
];

/** The tables of the warehouse that linking reads, as its SQL says, besides the links of albums that it has made. */
export function linkedTables(): string[] {
  const words = new Set(LINKED.flatMap((sql) => [...wordsInSql(sql)]));
  return TABLES.map(({ name }) => name).filter((name) => words.has(name) && name !== "link_release_title");
}
