import { type Suggestion, vectorAt } from "../../../recommending/asking/recommend.js";
import type { SongDescription } from "../../../recommending/asking/vector-of-song.js";
import { vectorOfSong } from "../../../recommending/asking/vector-of-song.js";
import { type KnownSongs, type Why, whyFilm } from "../../../recommending/asking/why.js";
import { unpackVectors } from "../../../recommending/files/packed-vectors.js";
import type { RecommenderModel } from "../../../recommending/files/recommender-files.js";
import { createPackedFiles, type ReadFile } from "../../explorer/search/packed-files.js";
import { FINDER_FILES, type FilmRow, type FinderIndex, type SongRow, VECTORS_A_FILE } from "../files/finder-files.js";
import { type Chosen, createFilmChoice } from "./film-choice.js";
import { type Nearest, nearestAmong, startProgram } from "./nearest.js";
import { createRecordSearch, type RecordSearch } from "./record-search.js";

/** Finds films for songs, and songs for films, in a browser. */
export interface Finder {
  readonly index: FinderIndex;
  readonly model: RecommenderModel;
  readonly songs: RecordSearch<SongRow>;
  readonly films: RecordSearch<FilmRow>;
  vectorOf(song: number): Promise<Float32Array>;
  vectorOfDescription(song: SongDescription): Float32Array;
  /** The films that suit a song best, of those that have the chosen values. */
  filmsFor(song: Float32Array, wanted: number, chosen: Chosen): Promise<Suggestion[]>;
  songsFor(film: number, wanted: number): Promise<Suggestion[]>;
  /** Of each facet, how many films each value stands for, or would. */
  count(chosen: Chosen): Promise<readonly ArrayLike<number>[]>;
  why(song: Float32Array, film: number): Promise<Why | undefined>;
  /** The films whose soundtrack a song is known to be on. */
  filmsOf(song: number): Promise<ReadonlySet<number>>;
  songsOf(film: number): Promise<ReadonlySet<number>>;
}

export async function openFinder(read: ReadFile): Promise<Finder> {
  const files = createPackedFiles(read);
  const [index, model, program, packedFilms] = await Promise.all([
    read(FINDER_FILES.index).then((bytes): FinderIndex => JSON.parse(new TextDecoder().decode(bytes))),
    files.json<RecommenderModel>(FINDER_FILES.model),
    files.bytes(FINDER_FILES.program).then((bytes) => startProgram(bytes.slice())),
    files.bytes(FINDER_FILES.filmVectors),
  ]);
  const filmVectors = unpackVectors({ values: numbers(packedFilms), units: model.filmUnits });
  const choose = createFilmChoice(index, files);
  const { scale } = model;
  const allFilms = nearestAmong(filmVectors, { program, scale });
  const nearestChosen = rememberedLast(async (chosen: string): Promise<Nearest> => {
    const found = await choose(JSON.parse(chosen));
    return found === undefined ? allFilms : nearestAmong(filmVectors, { program, scale, places: found.documents });
  });
  const allSongs = remembered(async () => nearestAmong(await allSongVectors(), { program, scale }));
  const known = remembered(readKnown);

  async function songPart(part: number): Promise<Float32Array> {
    const bytes = await files.bytes(FINDER_FILES.songVectors(part));
    return unpackVectors({ values: numbers(bytes), units: model.songUnits });
  }

  async function allSongVectors(): Promise<Float32Array> {
    const parts = Array.from({ length: Math.ceil(index.songs.documents / VECTORS_A_FILE) }, (_, part) =>
      songPart(part),
    );
    return joined(await Promise.all(parts));
  }

  async function readKnown(): Promise<KnownSongs> {
    const [film, song, vectors] = await Promise.all(
      [FINDER_FILES.knownFilms, FINDER_FILES.knownSongs, FINDER_FILES.knownVectors].map(files.bytes),
    );
    return {
      film: places(film),
      song: places(song),
      vectors: unpackVectors({ values: numbers(vectors), units: model.songUnits }),
    };
  }

  return {
    index,
    model,
    songs: createRecordSearch("songs", index.songs, files),
    films: createRecordSearch("films", index.films, files),
    vectorOf: async (song) => vectorAt(await songPart(Math.floor(song / VECTORS_A_FILE)), song % VECTORS_A_FILE),
    vectorOfDescription: (song) => vectorOfSong(model, song),
    filmsFor: async (song, wanted, chosen) => (await nearestChosen(JSON.stringify(chosen)))(song, wanted),
    songsFor: async (film, wanted) => (await allSongs())(vectorAt(filmVectors, film), wanted),
    count: async (chosen) => (await choose(chosen))?.counts ?? index.facets.map(({ counts }) => counts),
    why: async (song, film) => whyFilm(await known(), filmVectors, { song, film }),
    filmsOf: async (song) => partners(song, (await known()).song, (await known()).film),
    songsOf: async (film) => partners(film, (await known()).film, (await known()).song),
  };
}

function partners(of: number, ones: readonly number[], others: readonly number[]): ReadonlySet<number> {
  return new Set(others.filter((_, pair) => ones[pair] === of));
}

/** A copy, because numbers of several bytes must start at a multiple of their size. */
function numbers(bytes: Uint8Array = new Uint8Array()): Int16Array {
  return new Int16Array(bytes.slice().buffer);
}

function places(bytes: Uint8Array = new Uint8Array()): number[] {
  return [...new Uint32Array(bytes.slice().buffer)];
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Makes something when it is first asked for. What failed is tried again. */
function remembered<Made>(make: () => Promise<Made>): () => Promise<Made> {
  const ofNothing = rememberedLast(make);
  return () => ofNothing("");
}

/** Remembers what was made for the last name. */
function rememberedLast<Made>(make: (name: string) => Promise<Made>): (name: string) => Promise<Made> {
  let last: { readonly name: string; readonly made: Promise<Made> } | undefined;
  return (name) => {
    if (last?.name !== name) last = { name, made: make(name) };
    const { made } = last;
    made.catch(() => {
      last = undefined;
    });
    return made;
  };
}
