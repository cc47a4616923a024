import { csvLine } from "../../core/text/csv-text.js";
import type { ChangedLink, Judgement } from "./changed-links.js";

const COLUMNS = [
  "release_id",
  "release_title",
  "film_id",
  "film_title",
  "decision_before",
  "probability_before",
  "reason_before",
  "decision_after",
  "probability_after",
  "reason_after",
];

/** All links that changed, as CSV. */
export function linksCsv(links: readonly ChangedLink[]): string {
  const lines = links.map(({ release, releaseTitle, film, filmTitle, before, after }) =>
    csvLine([release, releaseTitle, film, filmTitle, ...judgement(before), ...judgement(after)]),
  );
  return csvLine(COLUMNS) + lines.join("");
}

function judgement(judged: Judgement | undefined): (string | number)[] {
  return judged === undefined ? ["", "", ""] : [judged.decision, judged.probability, judged.reason];
}
