import { counted, grouped } from "../../core/numbers.js";
import { textTable } from "../../core/text/text-table.js";
import type { Change } from "../../prediction/serving/change-of-mind.js";
import type { FilmExplanation } from "../../prediction/serving/explain-film.js";
import { dollars, factText, percentOf, signed } from "../../prediction/serving/fact-text.js";
import type { OutOfRange } from "../../prediction/serving/out-of-range.js";
import type { FilmPrediction } from "../../prediction/serving/predict-film.js";
import type { Predictor } from "../../prediction/serving/predictor.js";
import type { FoundFilm } from "../../prediction/serving/similar-films.js";

/** All that is told of a film. */
export interface Predicted {
  readonly prediction: FilmPrediction;
  readonly explanation: FilmExplanation;
  readonly changes: readonly Change[];
  readonly warnings: readonly OutOfRange[];
  readonly similar: readonly FoundFilm[];
}

export function predictionText({ prediction, warnings, similar }: Predicted, predictor: Predictor): string {
  const { pays, band, revenue, classes } = prediction;
  const { paysFrom } = predictor.thresholds;
  const lines = [
    `${percentOf(pays)}  probability to take in at least ${paysFrom} times the budget`,
    ...(band === undefined
      ? []
      : [
          `     of ${grouped(band.films)} films that looked alike, ${percentOf(band.share)} did (95%: ${percentOf(band.low)} to ${percentOf(band.high)})`,
        ]),
    `     takings about ${dollars(revenue.estimate)}; four of five films: ${dollars(revenue.low)} to ${dollars(revenue.high)}`,
    `     flop ${percentOf(classes.flop)}, middle ${percentOf(classes.middle)}, hit ${percentOf(classes.hit)}`,
    ...warnings.map(
      ({ feature, fact, usual }) =>
        `     unlike the films of training: ${feature} is ${factText(fact)}, usual is ${usual}`,
    ),
    "",
    `The ${counted(similar.length, "film", "films")} most like it:`,
  ];
  const rows = similar.map((film) => [
    film.title,
    String(film.year),
    dollars(film.budget),
    dollars(film.revenue),
    film.paid ? "paid" : "did not pay",
  ]);
  const right = [false, false, true, true, false];
  return `${lines.join("\n")}\n${textTable(["film", "year", "budget", "takings", ""], rows, { right })}`;
}

export function explanationText({ explanation, changes }: Predicted): string {
  const { base, score, contributions } = explanation;
  const rows = [
    ["an average film", "", signed(base)],
    ...contributions.map(({ feature, fact, amount }) => [feature.label, factText(fact), signed(amount)]),
    ["all together, as log-odds", "", signed(score)],
  ];
  const others = changes.map(
    ({ feature, to, probability }) => `  ${feature} ${factText(to)}: ${percentOf(probability)}`,
  );
  return [
    "\nWhat pushed it up and down:\n",
    textTable(["fact", "value", "log-odds"], rows, { right: [false, false, true] }),
    others.length === 0
      ? "\nNo single other fact would change the verdict.\n"
      : `\nWhat would change the verdict:\n${others.join("\n")}\n`,
  ].join("");
}
