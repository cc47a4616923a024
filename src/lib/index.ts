export type { SourceName } from "./contract/sources.js";
export type { Figure } from "./figures/figure.js";
export { figure, figureNames } from "./figures/open-figure.js";
export { type Claims, openSnapshot, type Row, type Snapshot, type Value } from "./snapshot/open-snapshot.js";
export { type Delivery, findDeliveries } from "./sources/delivery.js";
