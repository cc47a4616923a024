import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "../../core/atomic-write.js";
import { significant } from "../../core/numbers.js";
import type { Examples } from "../pairs/read-examples.js";
import type { Film, Song } from "../records.js";
import { filmVectors, type Projection, songVectors } from "../spaces/space.js";
import type { Recommender } from "../train-recommender.js";
import { packVectors } from "./packed-vectors.js";
import {
  FILES,
  type FilmList,
  type KnownPairs,
  OVERVIEWS_IN_FILE,
  overviewsFile,
  type RecommenderModel,
  type SongList,
  type WrittenProjection,
} from "./recommender-files.js";

/** The last digits of a double may differ between processors. */
const DIGITS = 9;

/** Writes what was found out, and if something could be learned, what asking needs. */
export async function writeRecommender(
  folder: string,
  { songs, films, pairs }: Examples,
  recommender: Recommender | undefined,
  tables: object,
): Promise<void> {
  await writeAtomically(folder, async (unnamed) => {
    mkdirSync(unnamed, { recursive: true });
    const write = (name: string, content: object) =>
      writeFileSync(join(unnamed, name), `${JSON.stringify(content, withoutLastDigits)}\n`);
    write(FILES.tables, tables);
    if (recommender === undefined) return;
    const packed = {
      songs: packVectors(songVectors(recommender.space, recommender.lesson.songValues)),
      films: packVectors(filmVectors(recommender.space, recommender.lesson.filmValues)),
    };
    writeFileSync(join(unnamed, FILES.songVectors), packed.songs.values);
    writeFileSync(join(unnamed, FILES.filmVectors), packed.films.values);
    write(FILES.model, modelOf(recommender, { songUnits: packed.songs.units, filmUnits: packed.films.units }));
    write(FILES.songs, songList(songs));
    write(FILES.films, filmList(films));
    write(FILES.pairs, {
      song: pairs.map(({ song }) => song),
      film: pairs.map(({ film }) => film),
    } satisfies KnownPairs);
    for (let film = 0; film < films.length; film += OVERVIEWS_IN_FILE)
      write(
        overviewsFile(film),
        films.slice(film, film + OVERVIEWS_IN_FILE).map(({ overview }) => overview),
      );
  });
}

function modelOf(
  { chosen, space, lesson, calibration }: Recommender,
  units: Pick<RecommenderModel, "songUnits" | "filmUnits">,
): RecommenderModel {
  const recalls = chosen.values["recall at 10"];
  return {
    model: `${chosen.model.name}, ${chosen.view}`,
    songs: lesson.songs.length,
    films: lesson.films.length,
    ...units,
    scale: calibration.scale,
    view: chosen.view,
    songEncoder: lesson.songEncoder,
    songProjection: written(space.song),
    filmEncoder: lesson.filmEncoder,
    filmProjection: written(space.film),
    recallAtTen: recalls.reduce((sum, value) => sum + value, 0) / recalls.length,
  };
}

function written({ centre, weights, bend }: Projection): WrittenProjection {
  const lists = (rows: readonly Float64Array[]) => rows.map((row) => [...row]);
  const straight = { centre: [...centre], weights: lists(weights) };
  return bend === undefined ? straight : { ...straight, bend: { into: lists(bend.into), outOf: lists(bend.outOf) } };
}

function songList(songs: readonly Song[]): SongList {
  return {
    id: songs.map(({ id }) => id),
    title: songs.map(({ title }) => title),
    artists: songs.map(({ artists }) => artists),
    album: songs.map(({ album }) => album),
    genres: songs.map(({ genres }) => genres),
    isExplicit: songs.map(({ isExplicit }) => isExplicit),
    popularity: songs.map(({ popularity }) => popularity),
    seconds: songs.map(({ seconds }) => seconds),
    danceability: songs.map(({ danceability }) => danceability),
    energy: songs.map(({ energy }) => energy),
    loudness: songs.map(({ loudness }) => loudness),
    speechiness: songs.map(({ speechiness }) => speechiness),
    acousticness: songs.map(({ acousticness }) => acousticness),
    instrumentalness: songs.map(({ instrumentalness }) => instrumentalness),
    liveness: songs.map(({ liveness }) => liveness),
    valence: songs.map(({ valence }) => valence),
    tempo: songs.map(({ tempo }) => tempo),
    musicalKey: songs.map(({ musicalKey }) => musicalKey),
    mode: songs.map(({ mode }) => mode),
  };
}

function filmList(films: readonly Film[]): FilmList {
  return {
    id: films.map(({ id }) => id),
    title: films.map(({ title }) => title),
    year: films.map(({ year }) => year),
    genres: films.map(({ genres }) => genres),
    keywords: films.map(({ keywords }) => keywords),
    language: films.map(({ language }) => language),
    runtime: films.map(({ runtime }) => runtime),
    popularity: films.map(({ popularity }) => popularity),
    rating: films.map(({ rating }) => rating),
    colours: films.map(({ colours }) => colours),
    look: films.map(({ look }) => look),
  };
}

function withoutLastDigits(_name: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isInteger(value) ? significant(value, DIGITS) : value;
}
