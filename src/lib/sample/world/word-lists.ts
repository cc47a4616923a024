import { readFileSync } from "node:fs";

export interface Language {
  readonly code: string;
  readonly name: string;
  readonly script: string;
  /** The share of films in this language. */
  readonly share: number;
  /** IMDb region codes. */
  readonly regions: readonly string[];
  /** Country names as Discogs writes them, in the order of the regions. */
  readonly countries: readonly string[];
  /** Patterns with {a}, {b} (nouns), {p} (an invented name), {x} (a title), {n} (a number). */
  readonly and: string;
  readonly of: string;
  readonly part: string;
  readonly place: readonly string[];
  readonly person: readonly string[];
  readonly subtitles: readonly string[];
}

/** The parts of a name: in Latin script, and in the culture's own script if it has another. */
type Part = readonly [latin: string, native?: string];

export interface Culture {
  readonly culture: string;
  readonly family: "first" | "last";
  readonly given: readonly Part[];
  readonly heads: readonly Part[];
  readonly tails: readonly Part[];
}

export interface Genre {
  readonly name: string;
  readonly tmdb: string;
  readonly tmdbId: number;
  readonly share: number;
  /** Mean of the logarithm of the budget. */
  readonly logBudget: number;
  /** What the genre adds to the logarithm of the popularity. */
  readonly popularity: number;
  /** What the genre adds to the log-odds of success. */
  readonly success: number;
  /** Weights of the moods, in the order of `moods`. */
  readonly moods: readonly number[];
}

export interface SoundtrackStyle {
  readonly name: string;
  /** The Discogs genre that goes with it, besides Stage & Screen. */
  readonly genre: string | null;
  /** What the style adds to the log of the film's popularity: the planted causal effect. */
  readonly effect: number;
  readonly base: number;
  /** How much the style's weight grows with the film's budget: part of the planted confounding. */
  readonly budgetTilt: number;
  /** Factors for the style's weight in film genres: the other part of the confounding. */
  readonly genres: Readonly<Record<string, number>>;
  /** Styles that make a soundtrack more diverse. */
  readonly extra: readonly string[];
}

/** How something sounds, by some of Spotify's measures. */
export interface Sound {
  readonly danceability: number;
  readonly energy: number;
  readonly valence: number;
  readonly acousticness: number;
  readonly instrumentalness: number;
  readonly tempo: number;
  readonly loudness: number;
}

export interface Mood extends Sound {
  readonly name: string;
  readonly mode: number;
  /** Sentences by which an overview shows the mood. */
  readonly scenes: readonly string[];
}

/** What a film is about. */
export interface Keyword {
  readonly word: string;
  /** What it adds to the sound of the film's music. */
  readonly sound: Partial<Sound>;
}

interface FilmFacts {
  readonly genres: readonly Genre[];
  readonly styles: readonly SoundtrackStyle[];
  readonly moods: readonly Mood[];
  readonly overviews: readonly string[];
  readonly taglines: readonly string[];
  readonly keywords: readonly Keyword[];
  readonly studios: readonly string[];
  readonly characters: readonly string[];
}

interface SoundtrackPhrases {
  /** By language; {x} is replaced by the film's title. */
  readonly film: Readonly<Record<string, readonly string[]>>;
  readonly television: readonly string[];
  readonly game: readonly string[];
  readonly stage: readonly string[];
  readonly compilation: readonly string[];
  readonly editions: readonly string[];
}

interface PosterFacts {
  readonly colours: readonly { readonly name: string; readonly rgb: readonly [number, number, number] }[];
  /** The names of the colours that go with each mood. */
  readonly moods: Readonly<Record<string, readonly string[]>>;
}

interface Music {
  readonly adjectives: readonly string[];
  readonly nouns: readonly string[];
  readonly bands: readonly string[];
  readonly songs: readonly string[];
  readonly labels: readonly string[];
  readonly companies: readonly string[];
  readonly companyKinds: readonly (readonly [name: string, id: string])[];
  readonly roles: readonly string[];
  readonly formats: readonly { name: string; from: number; to: number; descriptions: readonly string[] }[];
  readonly genres: readonly { name: string; styles: readonly string[] }[];
  readonly notes: readonly string[];
  readonly videos: readonly string[];
  readonly trackGenres: readonly string[];
  readonly soundtrackGenres: readonly string[];
}

interface Nouns {
  readonly languages: readonly string[];
  /** One concept per row, one language per column. */
  readonly nouns: readonly (readonly string[])[];
  readonly phrases: readonly (readonly string[])[];
}

interface Syllables {
  readonly scripts: readonly string[];
  /** One syllable per row, one script per column. */
  readonly syllables: readonly (readonly string[])[];
}

// The word lists are part of the package, and the tests use every one of them.
export const languages = read("languages") as readonly Language[];
export const cultures = read("people") as readonly Culture[];
export const filmFacts = read("film-facts") as FilmFacts;
export const soundtrackPhrases = read("soundtrack-phrases") as SoundtrackPhrases;
export const posterFacts = read("posters") as PosterFacts;
export const music = read("music") as Music;
export const nouns = read("nouns") as Nouns;
export const syllables = read("syllables") as Syllables;

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`./words/${name}.json`, import.meta.url), "utf8"));
}
