import { randomNumbers } from "../../stats/resampling/random.js";
import type { Examples, Targets } from "../features/examples.js";
import type { Feature } from "../features/feature.js";
import { featuresOf } from "../features/feature-table.js";
import { rounded } from "../rounded.js";
import { type BinnedTable, binLike, binTable } from "./growing/binned-table.js";
import { drawShare } from "./growing/draw.js";
import { growTree } from "./growing/grow-tree.js";
import { addTree, type GrownTree, treeOfValues } from "./growing/grown-tree.js";
import { meanLoss, OBJECTIVES, type Objective } from "./objectives.js";
import { type ChosenSettings, completeSettings, type TreesSettings } from "./settings.js";
import type { TreesModel } from "./trees-model.js";

export interface TrainedTrees {
  readonly model: TreesModel;
  /** The mean loss on the validation after each tree, also after those that were given up. */
  readonly validationLosses: readonly number[];
}

/**
 * Gradient-boosted trees (Friedman 2001) that grow leaf by leaf on binned features, as LightGBM's do (Ke et al. 2017).
 * With validation, the model keeps the trees up to the lowest loss there. The same examples in the same order give the
 * same model.
 */
export function trainTrees(training: Examples, chosen: ChosenSettings, validation?: Examples): TrainedTrees {
  const features = featuresOf(training.table);
  const settings = completeSettings(chosen, features);
  const objective = OBJECTIVES[settings.objective];
  const targets = objective.targetsOf(training);
  const table = binTable(features, training.table, settings.maxBins);
  const base = rounded(objective.start(targets));
  const check = validation === undefined ? undefined : checkOf(validation, objective, table, features, base);
  const trees = boost(table, targets, { features, settings, objective, base }, check);
  const model: TreesModel = {
    kind: "trees",
    objective: settings.objective,
    features,
    base,
    trees: trees.map((tree) => treeOfValues(tree, table.columns)),
  };
  return { model, validationLosses: check?.losses ?? [] };
}

/** How the trees so far do on the validation. */
interface Check {
  readonly table: BinnedTable;
  readonly targets: Targets;
  readonly scores: Float64Array;
  readonly losses: number[];
}

interface Boosting {
  readonly features: readonly Feature[];
  readonly settings: TreesSettings;
  readonly objective: Objective;
  readonly base: number;
}

function checkOf(
  validation: Examples,
  objective: Objective,
  binned: BinnedTable,
  features: readonly Feature[],
  base: number,
): Check {
  const table = binLike(binned, features, validation.table);
  const scores = new Float64Array(table.rows).fill(base);
  return { table, targets: objective.targetsOf(validation), scores, losses: [] };
}

function boost(
  table: BinnedTable,
  targets: Targets,
  { features, settings, objective, base }: Boosting,
  check: Check | undefined,
): GrownTree[] {
  const random = randomNumbers(settings.seed);
  const scores = new Float64Array(table.rows).fill(base);
  const slopes = { first: new Float64Array(table.rows), second: new Float64Array(table.rows) };
  const bins = table.columns.reduce((sum, column) => sum + column.bins.count, 0);
  const trees: GrownTree[] = [];
  while (trees.length < settings.rounds) {
    objective.slopes(scores, targets, slopes);
    const rows = drawShare(table.rows, settings.rowShare, random);
    const columns = drawColumns(table, features, settings, random);
    const tree = growTree({ columns, bins, slopes, rows, settings });
    if (!("left" in tree)) break;
    trees.push(tree);
    addTree(tree, table, scores);
    if (check !== undefined && isExhausted(check, tree, objective, settings.patience)) break;
  }
  return check === undefined ? trees : trees.slice(0, bestRound(check.losses) + 1);
}

function drawColumns(
  { columns }: BinnedTable,
  features: readonly Feature[],
  { featureShare, monotone }: TreesSettings,
  random: () => number,
) {
  const drawn = drawShare(features.length, featureShare, random);
  return Array.from(drawn).flatMap((feature) => {
    const [column, name] = [columns[feature], features[feature]?.name ?? ""];
    return column === undefined ? [] : [{ ...column, feature, direction: monotone[name] ?? 0 }];
  });
}

function isExhausted(check: Check, tree: GrownTree, objective: Objective, patience: number): boolean {
  addTree(tree, check.table, check.scores);
  check.losses.push(meanLoss(objective, check.scores, check.targets));
  return check.losses.length - 1 - bestRound(check.losses) >= patience;
}

function bestRound(losses: readonly number[]): number {
  return losses.indexOf(Math.min(...losses));
}
