import { TABLES } from "../../contract/warehouse/tables.js";
import { sqlFile } from "../../core/duckdb.js";
import { wordsInSql } from "../../core/text/sql-words.js";

/** What is known of films before their release, as statements. */
const READING: readonly string[] = [
  sqlFile(import.meta.url, "film_to_predict.sql"),
  sqlFile(import.meta.url, "film_maker.sql"),
  sqlFile(import.meta.url, "film_music.sql"),
  sqlFile(import.meta.url, "film_features.sql"),
];

/** The tables of the warehouse that features are made from, as their SQL says. */
export function tablesOfFeatures(): string[] {
  const words = new Set(READING.flatMap((sql) => [...wordsInSql(sql)]));
  return TABLES.map(({ name }) => name).filter((name) => words.has(name) && name !== "film_features");
}

/** The tables that training makes of the features. */
export const TABLES_OF_MODELS = [
  "film_prediction",
  "film_model",
  "film_feature",
  "feature_drift",
  "predictor",
] as const;
