// How long boosted trees take to train on one thread, to predict and to explain, on invented numbers and levels.
import { explainTrees } from "#lib/learning/trees/explain-trees";
import { predictTreesTable } from "#lib/learning/trees/predict-table";
import { trainTrees } from "#lib/learning/trees/train-trees";
import { randomNumbers } from "#lib/stats/resampling/random";
import { measure } from "./measuring/measure.mjs";

export const options = {
  rows: { type: "string", default: "5000" },
  features: { type: "string", default: "40" },
  rounds: { type: "string", default: "100" },
};

const LEVELS = Array.from({ length: 40 }, (_, level) => `level ${level}`);
const EXPLAINED = 50;

export async function run({ rows, features, rounds }) {
  const asked = { rows: Number(rows), features: Number(features), rounds: Number(rounds) };
  const { value, cpuSeconds, peakMemoryMb } = await measure(import.meta.url, "trainPredictExplain", asked);
  return { ...asked, ...value, all_cpu_seconds: cpuSeconds, peak_memory_mb: Math.round(peakMemoryMb) };
}

export async function trainPredictExplain({ rows, features, rounds }) {
  const examples = inventedExamples(rows, features);
  const trained = timed(() => trainTrees(examples, { objective: "log loss", rounds }));
  const { model } = trained.value;
  const predicted = timed(() => predictTreesTable(model, examples.table));
  const few = Array.from({ length: EXPLAINED }, (_, row) => rowOf(examples.table, row));
  const explained = timed(() => few.map((row) => explainTrees(model, row)));
  return {
    trees: model.trees.length,
    model_kb: Math.round(JSON.stringify(model).length / 1024),
    train_cpu_seconds: trained.seconds,
    predict_cpu_seconds: predicted.seconds,
    explain_cpu_ms_per_row: (1000 * explained.seconds) / EXPLAINED,
  };
}

/** Every eighth feature is a category; a twentieth of the numbers is not known. */
function inventedExamples(rows, features) {
  const random = randomNumbers(1);
  const columns = Array.from({ length: features }, (_, place) =>
    place % 8 === 7
      ? {
          name: `category ${place}`,
          kind: "category",
          levels: LEVELS,
          codes: new Int32Array(rows).map(() => random() * 40),
        }
      : { name: `number ${place}`, kind: "number", values: new Float64Array(rows).map(() => gapOr(random)) },
  );
  const target = Float64Array.from({ length: rows }, (_, row) => {
    const [one = 0.3, other = 0.7] = columns.slice(0, 2).map(({ values }) => values[row] || 0.5);
    return 3 * one * other + (random() + random() - 1) > 0.7 ? 1 : 0;
  });
  return { table: { rows, columns }, target };
}

function gapOr(random) {
  return random() < 0.05 ? Number.NaN : random();
}

function rowOf({ columns }, row) {
  return Object.fromEntries(
    columns.map(({ name, kind, levels, codes, values }) => [
      name,
      kind === "number" ? values[row] : levels[codes[row]],
    ]),
  );
}

/** In CPU time, as other programs run at the same time. */
function timed(work) {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, seconds: (user + system) / 1e6 };
}
