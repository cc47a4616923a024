import { join } from "node:path";
import { findRecommender, overviewsIn } from "../../../recommending/files/read-recommender.js";
import { writeFinder } from "./write-finder.js";

/** Beside the page. */
const FINDER_FOLDER = "finder";

/** Writes what the page that finds films reads; nothing where there was nothing to learn from. */
export async function writeFinderFiles({
  recommenderFolder,
  output,
}: {
  readonly recommenderFolder: string;
  readonly output: string;
}): Promise<void> {
  const recommender = findRecommender(recommenderFolder);
  if (recommender !== undefined) writeFinder(join(output, FINDER_FOLDER), recommender, overviewsIn(recommenderFolder));
}
