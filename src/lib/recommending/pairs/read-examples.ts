import type { DuckDBConnection } from "@duckdb/node-api";
import { plainRow } from "../../contract/plain-row.js";
import { identifier, literal, sqlFile } from "../../core/duckdb.js";
import { VIEWS } from "../../figures/answer/views.js";
import type { Film, Pair, Song } from "../records.js";
import { type LinkAlbumsOptions, linkAlbums } from "./link-albums.js";

/** All songs, all films, and which of them belong together. */
export interface Examples {
  readonly songs: readonly Song[];
  readonly films: readonly Film[];
  readonly pairs: readonly Pair[];
  /** Pairs that people think fit: to learn from, not to judge by. */
  readonly opinions: readonly Pair[];
  /** How the pairs were found. */
  readonly rules: readonly PairRule[];
}

/** A row of `recommendation_pair`. */
export interface PairRule {
  readonly rule: string;
  readonly pairs: number;
  readonly songs: number;
  readonly films: number;
  readonly probability: number;
}

export interface ReadExamplesOptions extends LinkAlbumsOptions {
  readonly warehousePath: string;
}

/** Reads a warehouse whose releases are linked. */
export async function readExamples(
  connection: DuckDBConnection,
  { warehousePath, ...linking }: ReadExamplesOptions,
): Promise<Examples> {
  await connection.run(`ATTACH ${literal(warehousePath)} AS warehouse (READ_ONLY)`);
  await connection.run("SET search_path = 'warehouse.main,memory.main'");
  for (const [name, sql] of VIEWS) await connection.run(`CREATE OR REPLACE TEMP TABLE ${identifier(name)} AS ${sql}`);
  await connection.run(sqlFile(import.meta.url, "macros.sql"));
  await linkAlbums(connection, linking);
  await connection.run(`CREATE OR REPLACE TEMP TABLE pair AS ${sqlFile(import.meta.url, "pair.sql")}`);
  const songs = await rowsOf<Song>(connection, sqlFile(import.meta.url, "song.sql"));
  const films = await rowsOf<Film>(connection, sqlFile(import.meta.url, "film.sql"));
  const rules = await rowsOf<PairRule>(connection, sqlFile(import.meta.url, "pair_rule.sql"));
  return { songs, films, pairs: await pairsOf(connection, songs, films), opinions: [], rules };
}

/** Rows whose columns have the names and the types of the record: `song.sql` and `film.sql` see to that. */
async function rowsOf<Record>(connection: DuckDBConnection, sql: string): Promise<Record[]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjectsJS().map((row) => plainRow(row) as Record);
}

async function pairsOf(connection: DuckDBConnection, songs: readonly Song[], films: readonly Film[]): Promise<Pair[]> {
  const songAt = new Map(songs.map(({ key }, place) => [key, place]));
  const filmAt = new Map(films.map(({ key }, place) => [key, place]));
  const reader = await connection.runAndReadAll("SELECT track_key::VARCHAR, title_key::VARCHAR, probability FROM pair");
  return reader
    .getRowsJS()
    .flatMap(([track, title, weight]) => {
      const [song, film] = [songAt.get(String(track)), filmAt.get(String(title))];
      return song === undefined || film === undefined ? [] : [{ song, film, weight: Number(weight) }];
    })
    .sort((a, b) => a.song - b.song || a.film - b.film);
}
