import type { PredictionTarget } from "../../contract/words.js";
import type { Scale } from "./scale.js";

/** Where films are divided, as multiples of the budget. */
export interface Thresholds {
  /** From here on, a film pays. */
  readonly paysFrom: number;
  /** Below it, a film is a flop. */
  readonly flopBelow: number;
  /** From here on, a film is a hit. */
  readonly hitFrom: number;
}

export interface Target {
  readonly name: PredictionTarget;
  readonly scale: Scale;
  /** The truth of a film whose budget and takings are known. */
  readonly truth: (money: Money, thresholds: Thresholds) => number;
}

export interface Money {
  readonly budget: number;
  readonly revenue: number;
}

export const TARGETS: readonly Target[] = [
  {
    name: "pays",
    scale: "probability",
    truth: ({ budget, revenue }, { paysFrom }) => Number(revenue >= paysFrom * budget),
  },
  { name: "log revenue", scale: "value", truth: ({ revenue }) => Math.log(revenue) },
  {
    name: "no flop",
    scale: "probability",
    truth: ({ budget, revenue }, { flopBelow }) => Number(revenue >= flopBelow * budget),
  },
  {
    name: "hit",
    scale: "probability",
    truth: ({ budget, revenue }, { hitFrom }) => Number(revenue >= hitFrom * budget),
  },
];
