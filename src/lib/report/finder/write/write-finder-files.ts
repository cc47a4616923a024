import { writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { csvLine } from "../../../core/text/csv-text.js";
import type { OpenRecommender } from "../../../recommending/asking/open-recommender.js";
import { findRecommender, overviewsIn } from "../../../recommending/files/read-recommender.js";
import { RECOMMENDATION_COLUMNS, recommendAll } from "../../../recommending/files/recommend-all.js";
import { writeFinder } from "./write-finder.js";

/** Beside the page. */
const FINDER_FOLDER = "finder";
const FILMS_A_SONG = 5;

/** Where the page leads to the films for all songs. */
export const RECOMMENDATIONS_FILE = `${FINDER_FOLDER}/recommendations.csv.gz`;

export interface FinderFilesSource {
  readonly recommenderFolder: string;
  /** The folder of the built site. */
  readonly output: string;
}

/** Writes what the page that finds films reads and offers; nothing where there was nothing to learn from. */
export async function writeFinderFiles({ recommenderFolder, output }: FinderFilesSource): Promise<void> {
  const recommender = findRecommender(recommenderFolder);
  if (recommender === undefined) return;
  writeFinder(join(output, FINDER_FOLDER), recommender, overviewsIn(recommenderFolder));
  writeFileSync(join(output, RECOMMENDATIONS_FILE), gzipSync(await recommendationsCsv(recommender)));
}

async function recommendationsCsv(recommender: OpenRecommender): Promise<string> {
  const lines = [csvLine(RECOMMENDATION_COLUMNS)];
  const wish = { wanted: FILMS_A_SONG, threads: availableParallelism() };
  for await (const row of recommendAll(recommender, wish)) lines.push(csvLine(row));
  return lines.join("");
}
