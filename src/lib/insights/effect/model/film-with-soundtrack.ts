import { z } from "zod";
import type { Row } from "../../../snapshot/open-snapshot.js";

const FILM = z.object({
  log_popularity: z.number(),
  year: z.number().nullable(),
  log_budget: z.number().nullable(),
  language: z.string().nullable(),
  countries: z.array(z.string()).readonly(),
  film_genres: z.array(z.string()).readonly(),
  music_genres: z.array(z.string()).readonly(),
  music_styles: z.array(z.string()).readonly(),
  probability: z.number(),
});

/** A row of the view `film_with_soundtrack`. */
export type FilmWithSoundtrack = Readonly<z.infer<typeof FILM>>;

export function filmsWithSoundtrack(rows: readonly Row[]): FilmWithSoundtrack[] {
  return rows.map((row) => FILM.parse(row));
}
