import { Command } from "commander";
import { UsageError } from "../../core/errors.js";
import type { FilmFacts } from "../../prediction/features/film-feature.js";
import { changesOfMind } from "../../prediction/serving/change-of-mind.js";
import { explainFilm } from "../../prediction/serving/explain-film.js";
import { outOfRange } from "../../prediction/serving/out-of-range.js";
import { predictFilm } from "../../prediction/serving/predict-film.js";
import { similarFilms } from "../../prediction/serving/similar-films.js";
import { findSnapshot } from "../../snapshot/find-snapshot.js";
import { openSnapshot } from "../../snapshot/open-snapshot.js";
import { configOf } from "../global-options.js";
import { print } from "../output.js";
import { enteredFacts, factsOfFilm } from "./film-facts.js";
import { explanationText, type Predicted, predictionText } from "./prediction-text.js";
import { readPredictor } from "./read-predictor.js";

interface Options {
  readonly film?: string;
  readonly json?: string;
  readonly explain?: boolean;
  readonly asJson?: boolean;
  readonly snapshot?: string;
}

/** From this probability on, a film is said to pay. */
const THRESHOLD = 0.5;
const SIMILAR = 5;

const EXAMPLES = `
Examples:
  leitmotif predict --film imdb:tt0080684 --explain
  leitmotif predict --json '{"budget": 20000000, "main_genre": "Horror", "is_sequel": true, "month": "10", "year": 2026}'

Facts have the names and units of the table film_features; what is left out is unknown. The models are those of the last
build: they saw no film that opened later than those they learned from.
`;

export function predictCommand(): Command {
  return new Command("predict")
    .description("say whether a film will pay, from what is known before it opens")
    .option("--film <id>", "a film of the last build, by its id")
    .option("--json <facts>", "the facts of a film, as JSON")
    .option("--explain", "tell what pushed the prediction up and down")
    .option("--as-json", "print the prediction as JSON")
    .option("--snapshot <id>", "use the models of this snapshot (default: that of the last build)")
    .addHelpText("after", EXAMPLES)
    .action(async ({ film, json, explain, asJson, snapshot: id }: Options, command: Command) => {
      if ((film === undefined) === (json === undefined))
        throw new UsageError("name a film with --film, or give its facts with --json");
      const snapshot = openSnapshot(findSnapshot(configOf(command).paths.snapshots, id));
      const { predictor, similar } = await readPredictor(snapshot);
      const facts: FilmFacts =
        film === undefined ? enteredFacts(predictor.encoding, json ?? "") : await factsOfFilm(snapshot, film);
      const predicted: Predicted = {
        prediction: predictFilm(predictor, facts),
        explanation: explainFilm(predictor, facts),
        changes: changesOfMind(predictor, facts, THRESHOLD),
        warnings: outOfRange(predictor, facts),
        similar: similarFilms(similar, facts, SIMILAR),
      };
      if (asJson) print(command, `${JSON.stringify({ facts, ...predicted }, null, 2)}\n`);
      else print(command, `${predictionText(predicted, predictor)}${explain ? explanationText(predicted) : ""}`);
    });
}
