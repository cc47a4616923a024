import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FILES } from "../files/recommender-files.js";
import type { RecommendationRows } from "./recommendation-rows.js";

/** What the last run found out; nothing where there was none. */
export function readRecommendationRows(folder: string): RecommendationRows {
  const file = join(folder, FILES.tables);
  // This room has written the file.
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as RecommendationRows) : { tables: {}, claims: [] };
}
