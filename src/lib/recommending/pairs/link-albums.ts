import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { literal, sqlFile } from "../../core/duckdb.js";
import type { Thresholds } from "../../linking/decide/decide.js";
import { defaultModel } from "../../linking/decide/default-model.js";
import { linkRelease } from "../../linking/decide/link-release.js";
import { createRanker } from "../../linking/decide/ranking/ranker.js";
import { openFilmIndex } from "../../linking/library/film-index.js";
import { readFilmIndex } from "../../linking/run/read-film-index.js";
import { exportFilms } from "../../linking/run/warehouse/export-records.js";
import { parseTitle } from "../../linking/titles/parse-title.js";

export interface LinkAlbumsOptions {
  readonly thresholds: Thresholds;
  readonly threads: number;
  /** Where files may lie for a while. */
  readonly folder: string;
}

/** An album of songs that linking ties to a film. */
interface AlbumLink {
  readonly album: string;
  readonly artists: readonly string[];
  readonly title_id: string;
  readonly probability: number;
}

interface Album {
  readonly album: string;
  readonly artists: readonly string[];
  readonly artist: string;
}

/** Links the albums of songs that call themselves soundtracks to films, as if they were releases: the table `album_link`. */
export async function linkAlbums(
  connection: DuckDBConnection,
  { thresholds, threads, folder }: LinkAlbumsOptions,
): Promise<void> {
  const films = join(folder, "films.parquet");
  await exportFilms(connection, films);
  const ranker = createRanker(openFilmIndex(await readFilmIndex(films, threads)), defaultModel);
  const links = (await readAlbums(connection))
    .filter(isSoundtrack)
    .flatMap(({ album, artists, artist }): AlbumLink[] => {
      const release = {
        id: album,
        title: album,
        artist,
        year: undefined,
        country: "",
        formats: [],
        genres: [],
        styles: [],
      };
      return linkRelease(release, ranker, thresholds)
        .filter(({ decision }) => decision === "match")
        .map(({ filmId, probability }) => ({ album, artists, title_id: filmId, probability }));
    });
  await createAlbumLinks(connection, links, join(folder, "album-links.json"));
}

async function readAlbums(connection: DuckDBConnection): Promise<Album[]> {
  const reader = await connection.runAndReadAll(sqlFile(import.meta.url, "album.sql"));
  return reader.getRowsJS().map(([album, artists, artist]) => ({
    album: String(album),
    artists: Array.isArray(artists) ? artists.map(String) : [],
    artist: String(artist),
  }));
}

/** What an album does not say of itself, its title alone should not decide. */
function isSoundtrack({ album }: Album): boolean {
  const { media, isSoundtrack: isMusicOf } = parseTitle(album);
  return isMusicOf || media.has("film");
}

async function createAlbumLinks(
  connection: DuckDBConnection,
  links: readonly AlbumLink[],
  file: string,
): Promise<void> {
  writeFileSync(file, links.map((link) => JSON.stringify(link)).join("\n"));
  const columns = "{album: 'VARCHAR', artists: 'VARCHAR[]', title_id: 'VARCHAR', probability: 'DOUBLE'}";
  await connection.run(
    "CREATE OR REPLACE TEMP TABLE album_link (album VARCHAR, artists VARCHAR[], title_id VARCHAR, probability DOUBLE)",
  );
  if (links.length === 0) return;
  await connection.run(
    `INSERT INTO album_link FROM read_json(${literal(file)}, format = 'newline_delimited', columns = ${columns})`,
  );
}
