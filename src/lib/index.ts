export type { Figure } from "./charts/figure.js";
export { gateResultsFigure } from "./charts/gate-results.js";
export { sourceCountsFigure } from "./charts/source-counts.js";
export { openSnapshot, type Row, type Snapshot, type Value } from "./evidence/open-snapshot.js";
export { type SnapshotGateResult, snapshotGateResults } from "./evidence/snapshot-gate-results.js";
export { snapshotSourceCounts } from "./evidence/snapshot-source-counts.js";
export type { SourceCount } from "./evidence/source-counts.js";
export { figureSvg } from "./report/figure-svg.js";
export { type Delivery, findDeliveries, type Source } from "./sources/delivery.js";
