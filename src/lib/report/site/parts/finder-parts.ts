import { findRecommender, overviewsIn } from "../../../recommending/files/read-recommender.js";
import { examplesOf } from "../../finder/examples.js";
import { exampleHtml } from "../../finder/html/example-html.js";
import { RECOMMENDATIONS_FILE } from "../../finder/write/write-finder-files.js";
import type { PartSource, Parts } from "./part.js";

const EXAMPLES = 8;
const NOTHING = "<p>Too few songs of soundtracks are known to learn which film suits a song.</p>";

/**
 * `{{finder search}}` is where the program of the page puts its search; `{{finder examples}}` shows the films for some
 * songs, which can be read without a program; `{{finder download}}` leads to those for all songs.
 */
export async function finderParts({ recommenderFolder }: PartSource): Promise<Parts> {
  const recommender = findRecommender(recommenderFolder);
  if (recommender === undefined) return { "finder search": NOTHING, "finder examples": "", "finder download": "" };
  const examples = examplesOf(recommender, overviewsIn(recommenderFolder), EXAMPLES);
  return {
    "finder search": `<div id="finder"></div>`,
    "finder download": `<a href="./${RECOMMENDATIONS_FILE}">recommendations.csv</a>, packed`,
    "finder examples": examples.map(exampleHtml).join("\n"),
  };
}
