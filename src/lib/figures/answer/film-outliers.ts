import { z } from "zod";
import type { Row } from "../../snapshot/open-snapshot.js";
import { outliers } from "../../stats/describe/outliers.js";

const MEASURES = ["budget", "revenue", "revenue ÷ budget", "popularity", "votes", "runtime"] as const;

const AMOUNT = z.number().nullable();
const FILM = z.object({
  title_id: z.string(),
  title: z.string(),
  year: z.number().nullable(),
  budget: AMOUNT,
  revenue: AMOUNT,
  "revenue ÷ budget": AMOUNT,
  popularity: AMOUNT,
  votes: AMOUNT,
  runtime: AMOUNT,
});

export interface FilmOutliers {
  readonly measure: string;
  /** Films with a known amount above 0. */
  readonly n: number;
  /** Tukey's fences, as amounts. */
  readonly low: number;
  readonly high: number;
  readonly films: readonly FarFilm[];
}

interface FarFilm {
  readonly title_id: string;
  readonly title: string;
  readonly year: number | null;
  readonly amount: number;
  readonly side: "below" | "above";
  /** Distance beyond the fence, in quartile ranges of the logarithms. */
  readonly distance: number;
}

/**
 * Films outside Tukey's fences, by measure. Amounts vary by factors, so the fences are computed from the logarithms: on
 * plain amounts, every hit would be an outlier.
 */
export function filmOutliers(rows: readonly Row[]): FilmOutliers[] {
  const films = rows.map((row) => FILM.parse(row));
  return MEASURES.flatMap((measure) => {
    const known = films.flatMap((film) => {
      const amount = film[measure];
      return amount !== null && amount > 0 ? [{ film, amount }] : [];
    });
    const found = outliers(
      known.map(({ amount }) => Math.log(amount)),
      "Tukey fences",
    );
    if (found === undefined) return [];
    const { low, high } = found;
    const far = found.rows
      .flatMap((row) => known[row] ?? [])
      .map(({ film, amount }): FarFilm => {
        const log = Math.log(amount);
        // The fences are four quartile ranges apart.
        const distance = (4 * Math.max(low - log, log - high)) / (high - low);
        const { title_id, title, year } = film;
        return { title_id, title, year, amount, side: log < low ? "below" : "above", distance };
      });
    return [{ measure, n: known.length, low: Math.exp(low), high: Math.exp(high), films: far }];
  });
}
