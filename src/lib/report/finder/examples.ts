import type { OpenRecommender } from "../../recommending/asking/open-recommender.js";
import { filmsFor, type Suggestion, vectorAt } from "../../recommending/asking/recommend.js";
import { knownSongs, whyFilm } from "../../recommending/asking/why.js";
import { agreementOf } from "./agreement-of.js";
import type { FilmRow, SongRow } from "./files/finder-files.js";
import type { FilmCard } from "./html/film-card-html.js";
import { filmRowAt, songRowAt } from "./write/rows.js";

/** A song with the films that suit it, for readers without a program. */
export interface Example {
  readonly song: SongRow;
  readonly cards: readonly FilmCard[];
}

const FILMS = 5;

/** The best-known songs of soundtracks, each of another film, with their films. */
export function examplesOf(
  recommender: OpenRecommender,
  overviewOf: (film: number) => string,
  most: number,
): Example[] {
  const { songs, songVectors, filmVectors, model, pairs } = recommender;
  const known = knownSongs(recommender);
  return bestKnown(recommender, most).map((place) => {
    const vector = vectorAt(songVectors, place);
    const song = songRowAt(recommender, place);
    const card = ({ place: film, score }: Suggestion): FilmCard => {
      const row: FilmRow = filmRowAt(recommender, film, overviewOf);
      const like = whyFilm(known, filmVectors, { song: vector, film });
      return {
        film: row,
        score,
        isKnown: pairs.song.some((other, pair) => other === place && pairs.film[pair] === film),
        agreed: agreementOf(model, song, row),
        ...(like && {
          like: {
            film: recommender.films.title[like.film] ?? "",
            song: songs.title[like.song] ?? "",
            isSame: like.film === film,
          },
        }),
      };
    };
    return { song, cards: filmsFor(recommender, vector, FILMS).map(card) };
  });
}

function bestKnown({ songs, pairs }: OpenRecommender, most: number): number[] {
  const popularity = (pair: number) => songs.popularity[pairs.song[pair] ?? -1] ?? 0;
  const order = [...pairs.song.keys()].sort((one, other) => popularity(other) - popularity(one) || one - other);
  const [found, seen]: [number[], Set<number>] = [[], new Set()];
  for (const pair of order) {
    const [song = -1, film = -1] = [pairs.song[pair], pairs.film[pair]];
    if (found.length === most || found.includes(song) || seen.has(film)) continue;
    found.push(song);
    seen.add(film);
  }
  return found;
}
