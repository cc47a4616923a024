import type { LinearModel } from "../../learning/linear/linear-model.js";
import { logOddsOf, probabilityOf } from "../../learning/log-odds.js";
import type { TreesModel } from "../../learning/trees/trees-model.js";

/** The mean of two models of the same features, which err in different ways: of their values, or of their log-odds. */
export interface BlendModel {
  readonly kind: "blend";
  readonly linear: LinearModel;
  readonly trees: TreesModel;
}

export function meanOfBlend({ linear }: BlendModel, one: number, other: number): number {
  if (linear.kind === "ridge") return (one + other) / 2;
  return probabilityOf((logOddsOf(one) + logOddsOf(other)) / 2);
}
