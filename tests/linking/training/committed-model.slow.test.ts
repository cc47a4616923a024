import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { thresholdsFrom } from "#lib/linking/decide/decide";
import { titleWordsToCsv } from "#lib/linking/training/count-title-words";
import { type TrainedFiles, trainFromFiles } from "#lib/linking/training/train-files";

const benchmark = "../shared/benchmark/linking";
const isThere = existsSync(join(benchmark, "films.csv"));
if (!isThere) process.stdout.write(`skipped: the model is not trained anew, for ${benchmark} is not there\n`);

/** Those that model.json names under `inputs`. */
const files = [
  { releases: `${benchmark}/dev/releases.csv`, films: `${benchmark}/films.csv`, gold: `${benchmark}/dev/gold.csv` },
  { releases: "tests/gold/releases.csv", films: "tests/gold/films.csv", gold: "tests/gold/gold.csv" },
];

/** Logarithms may differ in their last bits from one machine to the next, and weights have five digits. */
const TOLERANCE = 0.0005;

const committed = JSON.parse(readFileSync("src/lib/linking/trained/model.json", "utf8"));

describe.skipIf(!isThere)("the model in the repository", () => {
  let trained: TrainedFiles;

  beforeAll(async () => {
    trained = await trainFromFiles(files, thresholdsFrom({ wrongLink: 10, missedLink: 40, review: 4 }));
  }, 180_000);

  it("names the inputs that it was trained on, with their checksums and counts", () => {
    const { inputs, evidence } = trained.model;
    expect({ inputs, sets: evidence.sets }).toEqual({ inputs: committed.inputs, sets: committed.evidence.sets });
  });

  it("has the weights that the training finds", () => {
    const [found, kept] = [numbersIn(weightsOf(trained.model)), numbersIn(weightsOf(committed))];
    expect([...found.keys()]).toEqual([...kept.keys()]);
    expect([...found].filter(([path, value]) => !(Math.abs(value - (kept.get(path) ?? NaN)) <= TOLERANCE))).toEqual([]);
  });

  it("states the precision and recall that the training measures on releases it has not seen", () => {
    const measures = ({ evidence }: TrainedFiles["model"]) =>
      numbersIn(evidence.folds.views.map(({ bins, ...rest }) => rest));
    const kept = measures(committed);
    for (const [path, value] of measures(trained.model)) expect(value, path).toBeCloseTo(kept.get(path) ?? NaN, 2);
  });

  it("comes with the words of the titles that it was trained on", () => {
    expect(
      titleWordsToCsv(trained.titleWords) === readFileSync("src/lib/linking/trained/title-words.csv", "utf8"),
    ).toBe(true);
  });
});

/** The calibration has as many points as the labels ask for: one more or less may be a matter of the last bits. */
function weightsOf({ calibration, evidence, inputs, ...weights }: TrainedFiles["model"]): object {
  return weights;
}

/** Each number in a value, by its path. */
function numbersIn(value: unknown, path = ""): Map<string, number> {
  if (typeof value === "number") return new Map([[path, value]]);
  if (typeof value !== "object" || value === null) return new Map();
  return new Map(Object.entries(value).flatMap(([key, part]) => [...numbersIn(part, `${path}/${key}`)]));
}
