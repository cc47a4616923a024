import { randomNumbers } from "../../stats/resampling/random.js";
import { type FeatureTable, rowsAt } from "../features/feature-table.js";

export interface Importance {
  readonly feature: string;
  /** How much the measure falls when the feature is shuffled, on average. */
  readonly drop: number;
  /** The same for each shuffle. */
  readonly drops: readonly number[];
}

export interface ImportanceOptions {
  readonly seed: number;
  readonly shuffles?: number;
}

/**
 * How much a model needs each feature: how much a measure falls on rows that it has not learned from, when the values of
 * the feature are dealt to other rows (Breiman 2001). Each feature is shuffled alike, whatever the others are.
 */
export function permutationImportance(
  table: FeatureTable,
  measure: (table: FeatureTable) => number,
  { seed, shuffles = 5 }: ImportanceOptions,
): Importance[] {
  const whole = measure(table);
  const orders = shuffledOrders(table.rows, shuffles, randomNumbers(seed));
  return table.columns
    .map(({ name }, place) => {
      const drops = orders.map((order) => whole - measure(withShuffled(table, place, order)));
      return { feature: name, drop: drops.reduce((sum, drop) => sum + drop, 0) / shuffles, drops };
    })
    .sort((one, other) => other.drop - one.drop || (one.feature < other.feature ? -1 : 1));
}

function withShuffled(table: FeatureTable, place: number, order: Int32Array): FeatureTable {
  const shuffled = rowsAt({ rows: table.rows, columns: table.columns.slice(place, place + 1) }, order).columns;
  return { rows: table.rows, columns: table.columns.toSpliced(place, 1, ...shuffled) };
}

function shuffledOrders(rows: number, count: number, random: () => number): Int32Array[] {
  return Array.from({ length: count }, () => {
    const order = Int32Array.from({ length: rows }, (_, row) => row);
    for (let last = rows - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [order[last], order[other]] = [order[other] ?? 0, order[last] ?? 0];
    }
    return order;
  });
}
