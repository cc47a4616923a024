import type { Evaluation, Scores, Share } from "../../linking/evaluation/evaluation.js";

/** The evaluation as text for a terminal. */
export function evaluationText({
  overall,
  byCategory,
  calibrationError,
  calibration,
  errors,
  unlabelled,
  unsure,
}: Evaluation): string {
  const rows: [string, Scores][] = [["all", overall], ...Object.entries(byCategory).filter(([name]) => name !== "")];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    `${"".padEnd(width)}  releases  right  wrong  missed  precision [95%]        recall [95%]           F1 [95%]`,
    ...rows.map(([name, scores]) => scoresLine(name.padEnd(width), scores)),
    "",
    `releases without a film: ${overall.withoutFilm}, of them linked anyway: ${overall.linkedWithoutFilm}`,
    `calibration error: ${calibrationError.toFixed(4)}`,
    ...calibration
      .filter(({ count }) => count > 0)
      .map(
        ({ from, count, probability, correct }) =>
          `  from ${from.toFixed(1)}: ${String(count).padStart(6)} links, probability ${probability.toFixed(3)}, true ${correct.toFixed(3)}`,
      ),
    `errors: ${errors.length}`,
    ...errors.map(({ kind, releaseId, filmId, category }) => `  ${kind}: ${releaseId} ${filmId} ${category}`),
    `left out: ${unsure} labelled unsure, ${unlabelled} links of releases without a label`,
    "",
  ].join("\n");
}

function scoresLine(name: string, { releases, right, wrong, missed, precision, recall, f1 }: Scores): string {
  const counts = [releases, right, wrong, missed].map((count, index) =>
    String(count).padStart([8, 5, 5, 6][index] ?? 6),
  );
  return `${name}  ${counts.join("  ")}  ${[precision, recall, f1].map(shareText).join("  ")}`;
}

function shareText({ value, low, high }: Share): string {
  return Number.isNaN(value) ? "-".padEnd(21) : `${value.toFixed(3)} [${low.toFixed(3)}–${high.toFixed(3)}]`.padEnd(21);
}
