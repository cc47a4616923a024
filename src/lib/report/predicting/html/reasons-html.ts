import { escapeHtml } from "../../../core/text/html.js";
import type { FilmFacts } from "../../../prediction/features/film-feature.js";
import { changesOfMind } from "../../../prediction/serving/change-of-mind.js";
import { explainFilm, type FilmContribution } from "../../../prediction/serving/explain-film.js";
import { percentOf, signed } from "../../../prediction/serving/fact-text.js";
import type { Predictor } from "../../../prediction/serving/predictor.js";
import { waterfallTable } from "../../html/waterfall-table.js";
import { factWords } from "./fact-words.js";

/** More would be too small to see; they are added up. */
const MOST_STEPS = 12;

/** What pushed the probability up and down, as steps that add up to it. */
export function reasonsHtml(predictor: Predictor, facts: FilmFacts): string {
  const { base, score, contributions } = explainFilm(predictor, facts);
  const rest = contributions.slice(MOST_STEPS);
  const table = waterfallTable({
    caption: "What pushed it up and down",
    heads: ["Fact", "Log-odds"],
    steps: [
      { label: "An average film", amount: base },
      ...contributions.slice(0, MOST_STEPS).map(stepOf),
      ...(rest.length === 0
        ? []
        : [{ label: `${rest.length} other facts`, amount: rest.reduce((sum, { amount }) => sum + amount, 0) }]),
    ],
    sum: { label: "All together", amount: score },
    write: (amount) => signed(amount),
  });
  return (
    `${table}<p class="waterfall-sum">Log-odds are a scale on which reasons add up: 0 is a probability of 50%, +1 is 73%, ` +
    `−1 is 27%. All together, ${signed(score, 2)} is ${percentOf(1 / (1 + Math.exp(-score)))}. Only facts that the ` +
    `model uses are here.</p>`
  );
}

function stepOf({ feature, fact, amount }: FilmContribution) {
  return { label: feature.label, note: factWords(feature.name, fact), amount };
}

/** What the model says of the film at a threshold, and which single other fact would make it say the opposite. */
export function verdictHtml(predictor: Predictor, facts: FilmFacts, pays: number, threshold: number): string {
  const says = pays >= threshold ? "is said to pay" : "is said not to pay";
  const changes = changesOfMind(predictor, facts, threshold).map(
    ({ feature, from, to, probability }) =>
      `<li>${escapeHtml(labelOf(predictor, feature))} ${escapeHtml(factWords(feature, to))} instead of ` +
      `${escapeHtml(factWords(feature, from))}: ${percentOf(probability)}</li>`,
  );
  const others =
    changes.length === 0
      ? "<p>No single other fact would change that.</p>"
      : `<p>Each of these alone would change that:</p><ul>${changes.join("")}</ul>`;
  return `<p>From ${percentOf(threshold)} on, the film above <strong>${says}</strong>.</p>${others}`;
}

function labelOf({ encoding }: Predictor, feature: string): string {
  return encoding.features.find(({ name }) => name === feature)?.label ?? feature;
}
