import { z } from "zod";
import type { Row } from "../../../snapshot/open-snapshot.js";

const FILM = z.object({
  title_key: z.string(),
  log_popularity: z.number().nullable(),
  year: z.number().nullable(),
  language: z.string().nullable(),
  log_budget: z.number().nullable(),
  success: z.boolean().nullable(),
  month: z.number().nullable(),
  is_sequel: z.boolean().nullable(),
  main_genre: z.string(),
  countries: z.array(z.string()).nullable(),
  film_genres: z.array(z.string()).nullable(),
  music_genres: z.array(z.string()).nullable(),
  music_styles: z.array(z.string()).nullable(),
  probability: z.number().nullable(),
});

const PLANTED = z.object({ outcome: z.string(), cause: z.string(), name: z.string(), effect: z.number() });

/** A film searched for planted effects; without a linked soundtrack, nothing is known of its music. */
export type LookedAt = Readonly<z.infer<typeof FILM>>;

export type Planted = Readonly<z.infer<typeof PLANTED>>;

/** Separates the planted effects from the films: the SQL gives both in one list. */
export function plantedAndFilms(rows: readonly Row[]): { planted: Planted[]; films: LookedAt[] } {
  return {
    planted: rows.filter(({ effect }) => effect !== null).map((row) => PLANTED.parse(row)),
    films: rows.filter((row) => row.title_key !== null).map((row) => FILM.parse(row)),
  };
}
