import { InputError } from "../../core/errors.js";
import { nearest } from "../../core/nearest.js";
import { findByTitle } from "../../recommending/asking/find-by-title.js";
import type { OpenRecommender } from "../../recommending/asking/open-recommender.js";
import { filmsFor, songsFor, vectorAt } from "../../recommending/asking/recommend.js";
import { knownSongs, whyFilm } from "../../recommending/asking/why.js";
import { readOverview, readRecommender } from "../../recommending/files/read-recommender.js";

export interface Question {
  readonly song?: string;
  readonly artist?: string;
  readonly film?: string;
  readonly genre?: string;
  readonly count: number;
  readonly folder: string;
}

export interface Answer {
  readonly asked: string;
  readonly recallAtTen: number;
  readonly rows: readonly AnswerRow[];
}

export interface AnswerRow {
  readonly id: string;
  /** What to show in a table. */
  readonly shown: Readonly<Record<string, string>>;
  readonly score: number;
  /** What is known that is like it. */
  readonly like: string;
  readonly overview?: string;
}

const DECIMALS = 4;

export function recommendFilms({ song: title = "", artist, genre, count, folder }: Question): Answer {
  const recommender = readRecommender(folder);
  const { films, songVectors, model } = recommender;
  const song = findSong(title, artist, recommender, folder);
  const vector = vectorAt(songVectors, song);
  const wanted = genre === undefined ? undefined : genreNamed(genre, films.genres, folder);
  const isAllowed = (film: number) => wanted === undefined || (films.genres[film] ?? []).includes(wanted);
  return {
    asked: `Films for ${songName(recommender, song)}`,
    recallAtTen: model.recallAtTen,
    rows: filmsFor(recommender, vector, count, isAllowed).map(({ place, score }) => ({
      id: films.id[place] ?? "",
      shown: {
        film: films.title[place] ?? "",
        year: String(films.year[place] ?? ""),
        genres: (films.genres[place] ?? []).join(", "),
      },
      score: rounded(score),
      like: likeText(recommender, vector, place),
      overview: readOverview(folder, place),
    })),
  };
}

export function recommendSongs({ film: title = "", count, folder, ...given }: Question): Answer {
  if (given.genre !== undefined)
    throw new InputError("a genre is that of films, so it cannot choose songs", { remedy: "leave out --genre" });
  const recommender = readRecommender(folder);
  const { films, songs, filmVectors, model } = recommender;
  const { places, meant } = findByTitle(title, films.title);
  const [film] = places;
  if (film === undefined) throw unknown("no film", title, meant, folder);
  return {
    asked: `Songs for ${films.title[film] ?? ""} (${films.year[film] ?? "year unknown"})`,
    recallAtTen: model.recallAtTen,
    rows: songsFor(recommender, vectorAt(filmVectors, film), count).map(({ place, score }) => ({
      id: songs.id[place] ?? "",
      shown: { song: songs.title[place] ?? "", artists: (songs.artists[place] ?? []).join(", ") },
      score: rounded(score),
      like: songs.album[place] ?? "",
    })),
  };
}

function findSong(title: string, artist: string | undefined, { songs }: OpenRecommender, folder: string): number {
  const { places, meant } = findByTitle(title, songs.title);
  const byArtist = places.filter(
    (place) => artist === undefined || findByTitle(artist, songs.artists[place] ?? []).places.length > 0,
  );
  const [song] = byArtist;
  if (song !== undefined) return song;
  if (places.length === 0) throw unknown("no song", title, meant, folder);
  const artists = [...new Set(places.flatMap((place) => songs.artists[place] ?? []))];
  throw unknown(`no song ${JSON.stringify(title)} is by`, artist ?? "", artists.slice(0, 5), folder);
}

function genreNamed(genre: string, genres: readonly (readonly string[])[], folder: string): string {
  const known = [...new Set(genres.flat())].sort();
  const same = known.find((other) => other.toLowerCase() === genre.toLowerCase());
  if (same !== undefined) return same;
  const meant = nearest(genre, known);
  throw unknown("no genre", genre, meant === undefined ? known : [meant], folder);
}

function unknown(what: string, value: string, meant: readonly string[], file: string): InputError {
  const remedy = meant.length === 0 ? "nothing has a title like it" : `did you mean ${meant.join(", or ")}?`;
  return new InputError(`${what} has this name`.replace("is by has this name", "is by this artist"), {
    file,
    value,
    remedy,
  });
}

function songName({ songs }: OpenRecommender, song: number): string {
  return `${songs.title[song] ?? ""} by ${(songs.artists[song] ?? []).join(", ")}`;
}

function likeText(recommender: OpenRecommender, song: Float32Array, film: number): string {
  const why = whyFilm(knownSongs(recommender), recommender.filmVectors, { song, film });
  if (why === undefined) return "";
  const title = recommender.songs.title[why.song] ?? "";
  return why.film === film ? `${title}, from this film` : `${title}, from ${recommender.films.title[why.film] ?? ""}`;
}

function rounded(score: number): number {
  return Number(score.toFixed(DECIMALS));
}
