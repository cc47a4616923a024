import { type ThresholdPoint, thresholdPoints } from "../../../learning/judging/ranking.js";
import type { Row } from "../../../snapshot/open-snapshot.js";
import { type JudgedModel, judgedModels } from "./judged-films.js";

export interface CurvePoint extends ThresholdPoint {
  readonly model: string;
  readonly place: number;
}

/** More points cannot be told apart in a chart. */
const MOST_POINTS = 80;

/** The points of the curves of each model, from the highest threshold to the lowest. */
export function curvePoints(rows: readonly Row[]): CurvePoint[] {
  return judgedModels(rows).flatMap((judged) => thinned(judged).map((point, place) => ({ ...point, place })));
}

function thinned(judged: JudgedModel) {
  if (new Set(judged.labels).size < 2) return [];
  const points = thresholdPoints(judged);
  const step = Math.max(1, points.length / MOST_POINTS);
  const kept = points.filter(
    (_, place) => place === points.length - 1 || Math.floor(place / step) !== Math.floor((place - 1) / step),
  );
  return kept.map((point) => ({ ...point, model: judged.model }));
}
