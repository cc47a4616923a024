import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { RecommendationRows } from "./recommendation-rows.js";

export const RECOMMENDATION_ROWS_FILE = "tables.json";

/** What the last run found out; nothing where there was none. */
export function readRecommendationRows(folder: string): RecommendationRows {
  const file = join(folder, RECOMMENDATION_ROWS_FILE);
  // This room has written the file.
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as RecommendationRows) : { tables: {}, claims: [] };
}
