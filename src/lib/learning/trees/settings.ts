import type { Feature } from "../features/feature.js";
import type { ObjectiveName } from "./trees-model.js";

export interface TreesSettings {
  readonly objective: ObjectiveName;
  /** The most trees. */
  readonly rounds: number;
  /** How much of each tree's values counts. */
  readonly learningRate: number;
  readonly maxLeaves: number;
  readonly minRowsPerLeaf: number;
  /** How much a split must lower the loss. */
  readonly minGain: number;
  /** Shrinks the values of leaves, those of few rows most. */
  readonly l2: number;
  /** The same on top, for splits by category, which have many ways to fit noise. */
  readonly categoryL2: number;
  /** Levels of fewer rows in a leaf are not told apart there. */
  readonly minRowsPerLevel: number;
  /** Pulls levels of few rows to the middle of the order in which a split cuts the levels. */
  readonly categorySmoothing: number;
  /** The most levels that a split tells apart from the others. */
  readonly maxSplitLevels: number;
  /** Numbers are cut into at most so many bins of about as many rows. */
  readonly maxBins: number;
  /** The share of rows drawn for each tree. */
  readonly rowShare: number;
  /** The share of features drawn for each tree. */
  readonly featureShare: number;
  readonly seed: number;
  /** With validation, training ends after so many trees that did not help. */
  readonly patience: number;
  /** The features with which the score must only rise (1) or only fall (-1). */
  readonly monotone: Readonly<Record<string, 1 | -1>>;
}

/** What callers say: the objective, and what differs from the defaults. */
export type ChosenSettings = Pick<TreesSettings, "objective"> & Partial<TreesSettings>;

const DEFAULTS: Omit<TreesSettings, "objective"> = {
  rounds: 100,
  learningRate: 0.1,
  maxLeaves: 31,
  minRowsPerLeaf: 20,
  minGain: 1e-6,
  l2: 1,
  categoryL2: 10,
  minRowsPerLevel: 15,
  categorySmoothing: 10,
  maxSplitLevels: 32,
  maxBins: 255,
  rowShare: 1,
  featureShare: 1,
  seed: 1,
  patience: 20,
  monotone: {},
};

type NumberSetting = Exclude<keyof TreesSettings, "objective" | "monotone">;

/** The smallest and the largest value. */
const RANGES: Readonly<Record<NumberSetting, readonly [number, number]>> = {
  rounds: [1, 10_000],
  learningRate: [1e-6, 1],
  maxLeaves: [2, 1024],
  minRowsPerLeaf: [1, Infinity],
  minGain: [0, Infinity],
  l2: [0, Infinity],
  categoryL2: [0, Infinity],
  minRowsPerLevel: [1, Infinity],
  categorySmoothing: [0, Infinity],
  maxSplitLevels: [1, Infinity],
  maxBins: [2, 255],
  rowShare: [1e-6, 1],
  featureShare: [1e-6, 1],
  seed: [-Infinity, Infinity],
  patience: [1, Infinity],
};

/** All settings, checked. */
export function completeSettings(chosen: ChosenSettings, features: readonly Feature[]): TreesSettings {
  const settings = { ...DEFAULTS, ...chosen };
  for (const name of Object.keys(RANGES) as NumberSetting[]) checkRange(name, settings[name]);
  for (const name of Object.keys(settings.monotone)) checkMonotone(name, features);
  return settings;
}

function checkRange(name: NumberSetting, value: number): void {
  const [low, high] = RANGES[name];
  if (!(value >= low && value <= high)) throw new RangeError(`${name} is ${value}, but must be from ${low} to ${high}`);
}

function checkMonotone(name: string, features: readonly Feature[]): void {
  const feature = features.find((one) => one.name === name);
  if (feature?.kind === "number") return;
  throw new RangeError(`monotone: ${name} is ${feature === undefined ? "no feature" : "a category"}; name a number`);
}
