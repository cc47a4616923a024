import { grouped } from "../../../core/numbers.js";
import { escapeHtml } from "../../../core/text/html.js";
import type { FactValue, FilmFacts } from "../../../prediction/features/film-feature.js";
import { dollars, percentOf } from "../../../prediction/serving/fact-text.js";
import { outOfRange } from "../../../prediction/serving/out-of-range.js";
import { type FilmPrediction, predictFilm } from "../../../prediction/serving/predict-film.js";
import type { Predictor } from "../../../prediction/serving/predictor.js";
import { factWords } from "./fact-words.js";

/** What is predicted of a film, how sure that is, and whether the models have seen such films at all. */
export function answerHtml(predictor: Predictor, facts: FilmFacts): string {
  const prediction = predictFilm(predictor, facts);
  return (
    oddsHtml(prediction, predictor) +
    classesHtml(prediction, predictor) +
    takingsHtml(prediction) +
    warningsHtml(predictor, facts)
  );
}

function oddsHtml({ pays, band }: FilmPrediction, { thresholds }: Predictor): string {
  const alike =
    band === undefined
      ? ""
      : `<p>Of ${grouped(band.films)} films that looked alike to the model, ${percentOf(band.share)} paid ` +
        `(95% interval: ${percentOf(band.low)} to ${percentOf(band.high)}).</p>`;
  const range = band === undefined ? "" : `--low:${percentOf(band.low)};--high:${percentOf(band.high)};`;
  return (
    `<p class="odds"><strong><data value="${pays}">${percentOf(pays)}</data></strong> ` +
    `<span>probability that it pays: that it takes in at least ${thresholds.paysFrom} times its budget</span></p>` +
    `<div class="odds-bar" aria-hidden="true" style="${range}--at:${percentOf(pays)}"><i></i><b></b></div>` +
    `<p class="odds-scale" aria-hidden="true"><span>0%</span><span>50%</span><span>100%</span></p>${alike}`
  );
}

function classesHtml({ classes }: FilmPrediction, { thresholds: { flopBelow, hitFrom } }: Predictor): string {
  const named = [
    ["flop", classes.flop, `takes in less than ${times(flopBelow)}`],
    ["middle", classes.middle, "in between"],
    ["hit", classes.hit, `takes in at least ${times(hitFrom)}`],
  ] as const;
  const bars = named.map(
    ([name, share]) => `<i class="class-${name}" style="--share:${(100 * share).toFixed(1)}%"></i>`,
  );
  const words = named.map(
    ([name, share, means]) =>
      `<li class="class-${name}"><strong>${name} <data value="${share}">${percentOf(share)}</data></strong> <span>${means}</span></li>`,
  );
  return `<div class="class-bar" aria-hidden="true">${bars.join("")}</div><ul class="classes" aria-label="Three classes">${words.join("")}</ul>`;
}

function times(factor: number): string {
  return factor === 1 ? "its budget" : `${factor} times its budget`;
}

function takingsHtml({ revenue: { estimate, low, high } }: FilmPrediction): string {
  const range = Number.isFinite(high) ? ` Four of five films: ${dollars(low)} to ${dollars(high)}.` : "";
  return `<p>It takes in about <strong><data value="${estimate}">${dollars(estimate)}</data></strong>.${range}</p>`;
}

function warningsHtml(predictor: Predictor, facts: FilmFacts): string {
  const unlike = outOfRange(predictor, facts).map(
    ({ feature, fact, usual }) =>
      `<li>${escapeHtml(labelOf(predictor, feature))} is ${escapeHtml(factWords(feature, fact))}; the films that the models ` +
      `learned from have ${escapeHtml(usualWords(feature, usual))}.</li>`,
  );
  if ((facts.budget ?? null) === null)
    unlike.push("<li>The budget is not known, but every film that the models learned from has one.</li>");
  if (unlike.length === 0) return "";
  return `<div class="unlike"><p><strong>Take care: the models have not seen such films, so this is a guess.</strong></p><ul>${unlike.join("")}</ul></div>`;
}

function labelOf({ encoding }: Predictor, feature: string): string {
  return encoding.features.find(({ name }) => name === feature)?.label ?? feature;
}

/** Limits of a number, or words with commas between them. */
function usualWords(feature: string, usual: string): string {
  const limits = /^(-?\d\S*) to (-?\d\S*)$/.exec(usual)?.slice(1).map(Number);
  if (limits !== undefined) return limits.map((limit) => factWords(feature, limit)).join(" to ");
  return usual
    .split(", ")
    .map((word) => factWords(feature, word as FactValue))
    .join(", ");
}
