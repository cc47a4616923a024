export type { Figure } from "./figures/figure.js";
export { figureSvg } from "./figures/files/figure-svg.js";
export { gateResultsFigure } from "./figures/gate-results.js";
export { linkCalibrationFigure } from "./figures/link-calibration.js";
export { linkDecisionsFigure } from "./figures/link-decisions.js";
export { linkRulesFigure } from "./figures/link-rules.js";
export { linkScoresFigure } from "./figures/link-scores.js";
export { linkThresholdsFigure } from "./figures/link-thresholds.js";
export { linkVerdictsFigure } from "./figures/link-verdicts.js";
export { type SnapshotGateResult, snapshotGateResults } from "./figures/rows/gate-results.js";
export {
  type LinkCalibration,
  type LinkClaims,
  type LinkRule,
  type LinkScore,
  snapshotLinkCalibration,
  snapshotLinkClaims,
  snapshotLinkRules,
  snapshotLinkScores,
} from "./figures/rows/link-quality.js";
export {
  type LinkCase,
  type LinkDecisionCount,
  snapshotLinkCases,
  snapshotLinkDecisions,
} from "./figures/rows/links.js";
export { snapshotSourceCounts } from "./figures/rows/source-counts.js";
export { sourceCountsFigure } from "./figures/source-counts.js";
export { RULE_MEANINGS } from "./linking/candidates/candidates.js";
export { REASON_MEANINGS } from "./linking/decide/reason-meanings.js";
export { openSnapshot, type Row, type Snapshot, type Value } from "./snapshot/open-snapshot.js";
export type { SourceCount } from "./snapshot/source-counts.js";
export { type Delivery, findDeliveries, type Source } from "./sources/delivery.js";
