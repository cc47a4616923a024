import { type FeatureTable, numberColumn, rowsAt } from "../../learning/features/feature-table.js";
import { type Importance, permutationImportance } from "../../learning/judging/permutation-importance.js";
import { encodeFilms } from "../features/encode-films.js";
import type { KnownFilm } from "./film.js";
import type { Fitted } from "./learn-target.js";
import { lossesOf, meanLoss } from "./losses.js";
import { predictTable } from "./predict-table.js";
import type { Target, Thresholds } from "./targets.js";

const SEED = 16;
const SHUFFLES = 5;

/**
 * By how much the loss on films that a model has not learned from rises when a feature is dealt to other films. All
 * inputs that are read from the feature move together.
 */
export function featureImportance(
  { encoding, model }: Fitted,
  films: readonly KnownFilm[],
  target: Target,
  thresholds: Thresholds,
): Importance[] {
  const table = encodeFilms(
    encoding,
    films.map(({ facts }) => facts),
  );
  const truth = films.map(({ money }) => target.truth(money, thresholds));
  const names = [...new Set(encoding.inputs.map(({ from }) => from))];
  // Only positions are shuffled: a column of them for each feature says whose facts a film gets.
  const positions: FeatureTable = {
    rows: films.length,
    columns: names.map((name) => numberColumn(name, [...films.keys()])),
  };
  const measure = (dealt: FeatureTable) => {
    const shuffled = dealt.columns.find((column) => !positions.columns.includes(column));
    const predictions = predictTable(model, dealtTable(table, encoding, shuffled));
    return -meanLoss(lossesOf(predictions, truth, target.scale));
  };
  return permutationImportance(positions, measure, { seed: SEED, shuffles: SHUFFLES });
}

/** The table in which the inputs from one feature come from the films that a column of positions names. */
function dealtTable(
  table: FeatureTable,
  { inputs }: Fitted["encoding"],
  shuffled: FeatureTable["columns"][number] | undefined,
): FeatureTable {
  if (shuffled?.kind !== "number") return table;
  const columns = table.columns.flatMap((column, place) =>
    inputs[place]?.from === shuffled.name
      ? rowsAt({ rows: table.rows, columns: [column] }, shuffled.values).columns
      : column,
  );
  return { rows: table.rows, columns };
}
