// How good linking is on works that training has not seen: the folds of all labelled releases that there are. Each
// figure is that of all folds together, with its mean and standard deviation over the folds beside it.
import { existsSync } from "node:fs";
import { loadConfig } from "#lib/core/config";
import { thresholdsFrom } from "#lib/linking/decide/decide";
import { trainFromFiles } from "#lib/linking/training/train-files";

const BENCHMARK = "../shared/benchmark/linking";
const SETS = [
  { releases: `${BENCHMARK}/dev/releases.csv`, films: `${BENCHMARK}/films.csv`, gold: `${BENCHMARK}/dev/gold.csv` },
  { releases: "tests/gold/releases.csv", films: "tests/gold/films.csv", gold: "tests/gold/gold.csv" },
];

export const options = {};

export async function run() {
  const sets = SETS.filter(({ films }) => existsSync(films));
  const { linking } = loadConfig();
  const { model } = await trainFromFiles(sets, thresholdsFrom(linking.costs));
  const { views, kinds, thresholds } = model.evidence.folds;
  return Object.fromEntries([
    ...views.flatMap(viewFigures),
    ...(views[0]?.bins ?? []).map((bin) => [
      `all from ${bin.from}`,
      `${bin.count} links: ${bin.probability}, true ${bin.correct}`,
    ]),
    ...kinds.map((kind) => [
      `${kind.kind}${kind.composers ? "" : ", no composers"}`,
      `${kind.accepted} links: ${kind.probability}, right ${kind.right.value} [${kind.right.low}–${kind.right.high}]`,
    ]),
    ...thresholds.map((at) => [
      `accepted from ${at.threshold}`,
      `precision ${at.precision}, recall ${at.recall}, no film but linked ${at.linkedWithoutFilm}`,
    ]),
  ]);
}

function viewFigures({ labels, composers, releases, ...measures }) {
  const name = composers ? labels : `${labels}, no composers`;
  return [
    [`${name}: releases`, releases],
    ...["precision", "recall", "linkedWithoutFilm", "calibrationError"].map((measure) => {
      const { all, mean, spread } = measures[measure];
      return [`${name}: ${measure}`, `${all} (${mean} ± ${spread})`];
    }),
  ];
}
