import type { FoldEvidence, OverFolds } from "../../linking/training/folds/fold-evidence.js";

/** How well training works on works that it has not seen, as text for a terminal. */
export function foldText({ releases, views, kinds, thresholds }: FoldEvidence): string {
  return [
    `trained on all folds of works but one, measured on that one (${releases.join(" + ")} releases):`,
    `  ${"labels".padEnd(28)} ${"releases".padStart(8)}  ${MEASURES.map((name) => name.padEnd(24)).join(" ")}`,
    ...views.map(
      ({ labels, composers, releases: count, precision, recall, linkedWithoutFilm, calibrationError }) =>
        `  ${(composers ? labels : `${labels}, no composers`).padEnd(28)} ${String(count).padStart(8)}  ${[
          precision,
          recall,
          linkedWithoutFilm,
          calibrationError,
        ]
          .map((measure) => overText(measure).padEnd(24))
          .join(" ")}`,
    ),
    "links of similar probability, all labels:",
    ...(views[0]?.bins ?? []).map(binText),
    "accepted links by what speaks for them:",
    ...kinds.map(
      ({ kind, composers, accepted, probability, right, calibrationError }) =>
        `  ${(composers ? kind : `${kind}, no composers`).padEnd(32)} ${String(accepted).padStart(5)} links, probability ${probability}, right ${right.value} [${right.low}–${right.high}], calibration error ${calibrationError}`,
    ),
    "accepted from a probability on:",
    ...thresholds.map(
      ({ threshold, precision, recall, linkedWithoutFilm }) =>
        `  ${String(threshold).padEnd(6)} precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, without a film but linked ${linkedWithoutFilm.toFixed(4)}`,
    ),
    "",
  ].join("\n");
}

const MEASURES = ["precision", "recall", "no film, but linked", "calibration error"] as const;

/** All folds together, then the mean over the folds and its standard deviation. */
function overText({ all, mean, spread }: OverFolds): string {
  return `${all.toFixed(4)} (${mean.toFixed(4)}±${spread.toFixed(4)})`;
}

function binText({ from, count, probability, correct }: FoldEvidence["views"][number]["bins"][number]): string {
  return `  from ${from.toFixed(1)}: ${String(count).padStart(5)} links, probability ${probability.toFixed(3)}, true ${correct.toFixed(3)}`;
}
