import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "../../core/atomic-write.js";
import type { Examples } from "../pairs/read-examples.js";
import type { Recommender } from "../train-recommender.js";
import type { RecommendationRows } from "./recommendation-rows.js";
import { RECOMMENDATION_ROWS_FILE } from "./recommendation-rows-file.js";

/** Writes what is known about recommending. */
export async function writeRecommender(
  folder: string,
  _examples: Examples,
  _recommender: Recommender | undefined,
  rows: RecommendationRows,
): Promise<void> {
  await writeAtomically(folder, async (unnamed) => {
    mkdirSync(unnamed, { recursive: true });
    writeFileSync(join(unnamed, RECOMMENDATION_ROWS_FILE), `${JSON.stringify(rows)}\n`);
  });
}
