import { z } from "zod";
import type { Row } from "../../../snapshot/open-snapshot.js";
import { covariateColumns } from "../../../stats/regression/covariate.js";
import { logisticRegression } from "../../../stats/regression/logistic-regression.js";
import { selectionWeights } from "../../../stats/regression/selection-weights.js";
import { heldFixed } from "../../effect/model/held-fixed.js";

const FILM = z.object({
  log_popularity: z.number(),
  year: z.number().nullable(),
  log_budget: z.number().nullable(),
  language: z.string().nullable(),
  countries: z.array(z.string()).readonly(),
  film_genres: z.array(z.string()).readonly(),
  log_votes: z.number().nullable(),
  music_genres: z.array(z.string()).readonly().nullable(),
  music_styles: z.array(z.string()).readonly().nullable(),
  probability: z.number().nullable(),
});

/** Any film with a known popularity; without a linked soundtrack, nothing is known of its music. */
export type ScoredFilm = Readonly<z.infer<typeof FILM>>;

export function scoredFilms(rows: readonly Row[]): ScoredFilm[] {
  return rows.map((row) => FILM.parse(row));
}

/** How many films each chosen one stands for: it represents those like it that were not chosen. */
export function weightsForAll(films: readonly ScoredFilm[], isChosen: (film: ScoredFilm) => boolean): number[] {
  const chosen = films.map((film) => Number(isChosen(film)));
  // Whether the budget is known is the outcome here.
  const groups = heldFixed(films.map((film) => ({ ...film, log_budget: 0 })));
  const fame = { name: "log votes", numbers: films.map((film) => film.log_votes) };
  const columns = [...groups.flatMap(({ covariates }) => covariates), fame].flatMap((covariate) =>
    covariateColumns(covariate),
  );
  return Array.from(selectionWeights(chosen, logisticRegression(chosen, columns).probabilities));
}
