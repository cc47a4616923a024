import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../core/config.js";
import { evaluate, link } from "../linking/api.js";
import { trainedEvidence } from "../linking/training/trained-evidence.js";
import { LABELLED } from "./real-files.js";
import type { Table } from "./study-tables.js";

const DECIMALS = 4;

/** How good the links of real releases are, judged by hand-made labels; nothing where there are none. */
export async function judgeLabels(folder: string, { linking }: Config): Promise<Readonly<Record<string, Table>>> {
  const [releases, gold, films] = [
    join(folder, LABELLED.releases),
    join(folder, LABELLED.gold),
    join(folder, LABELLED.films),
  ];
  if (![releases, gold, films].every((file) => existsSync(file))) return {};
  const { overall, calibrationError } = await evaluate(await link(releases, films, { costs: linking.costs }), gold);
  const now: readonly (readonly [measure: string, value: number])[] = [
    ["releases", overall.releases],
    ["right", overall.right],
    ["wrong", overall.wrong],
    ["missed", overall.missed],
    ["precision", overall.precision.value],
    ["precision_low", overall.precision.low],
    ["precision_high", overall.precision.high],
    ["recall", overall.recall.value],
    ["recall_low", overall.recall.low],
    ["recall_high", overall.recall.high],
    ["calibration_error", calibrationError],
  ];
  return {
    "linking.csv": [
      ["labels", "weights", "measure", "value"],
      ...now.map(([measure, value]) => [
        LABELLED.gold,
        "as they are used, trained on these labels too",
        measure,
        rounded(value),
      ]),
      ...trainedEvidence.folds.views.flatMap(({ labels, composers, precision, recall, calibrationError: error }) =>
        Object.entries({ precision, recall, calibration_error: error }).map(([measure, { all }]) => [
          composers ? labels : `${labels}, composers of the films left out`,
          "trained on the works of the other four folds",
          measure,
          all,
        ]),
      ),
    ],
  };
}

function rounded(value: number): number {
  return Number(value.toFixed(DECIMALS));
}
