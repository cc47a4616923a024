export type { Figure } from "./charts/figure.js";
export { gateResultsFigure } from "./charts/gate-results.js";
export { linkCalibrationFigure } from "./charts/link-calibration.js";
export { linkDecisionsFigure } from "./charts/link-decisions.js";
export { linkRulesFigure } from "./charts/link-rules.js";
export { linkScoresFigure } from "./charts/link-scores.js";
export { linkThresholdsFigure } from "./charts/link-thresholds.js";
export { linkVerdictsFigure } from "./charts/link-verdicts.js";
export { sourceCountsFigure } from "./charts/source-counts.js";
export { openSnapshot, type Row, type Snapshot, type Value } from "./evidence/open-snapshot.js";
export { type SnapshotGateResult, snapshotGateResults } from "./evidence/snapshot-gate-results.js";
export {
  type LinkCalibration,
  type LinkClaims,
  type LinkRule,
  type LinkScore,
  snapshotLinkCalibration,
  snapshotLinkClaims,
  snapshotLinkRules,
  snapshotLinkScores,
} from "./evidence/snapshot-link-quality.js";
export {
  type LinkCase,
  type LinkDecisionCount,
  snapshotLinkCases,
  snapshotLinkDecisions,
} from "./evidence/snapshot-links.js";
export { snapshotSourceCounts } from "./evidence/snapshot-source-counts.js";
export type { SourceCount } from "./evidence/source-counts.js";
export { RULE_MEANINGS } from "./linking/candidates.js";
export { REASON_MEANINGS } from "./linking/reason-meanings.js";
export { figureSvg } from "./report/figure-svg.js";
export { type Delivery, findDeliveries, type Source } from "./sources/delivery.js";
