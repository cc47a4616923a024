export type { SourceName } from "./contract/sources.js";
export type { FigureOptions } from "./figures/chosen-year.js";
export type { Figure } from "./figures/figure.js";
export { figure, figureNames } from "./figures/open-figure.js";
export {
  evaluate,
  explain,
  type FilmRecord,
  type LinkOptions,
  link,
  type ReleaseRecord,
} from "./linking/api.js";
export type { Costs } from "./linking/decide/decide.js";
export type { Explanation } from "./linking/decide/explain.js";
export type { Link } from "./linking/decide/link.js";
export type { Verdict } from "./linking/decide/verdicts.js";
export type { Evaluation, GoldLabel, JudgedLink } from "./linking/evaluation/evaluation.js";
export { parseTitle } from "./linking/titles/parse-title.js";
export type { ParsedTitle, Reading } from "./linking/titles/reading.js";
export { assert, assertClaim, describe, describeGroups, show, table } from "./notebook.js";
export type { FilmFacts } from "./prediction/features/film-feature.js";
export { explainFilm, type FilmExplanation } from "./prediction/serving/explain-film.js";
export { type FilmPrediction, predictFilm } from "./prediction/serving/predict-film.js";
export type { Predictor } from "./prediction/serving/predictor.js";
export { type Claims, openSnapshot, type Row, type Snapshot, type Value } from "./snapshot/open-snapshot.js";
export { type Delivery, findDeliveries } from "./sources/delivery.js";
export { type ReadDelivery, type ReadFolders, readDelivery } from "./sources/read-delivery.js";
