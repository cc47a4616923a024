import { describe, expect, it } from "vitest";
import * as discogs from "#lib/sources/discogs/tables";
import { IMDB_TABLES } from "#lib/sources/imdb/tables";
import { LINK } from "#lib/sources/movielens/links";
import { TRACK } from "#lib/sources/spotify/tracks";
import * as tmdb from "#lib/sources/tmdb/tables";
import { STAGED_INPUTS } from "#lib/warehouse/staged-inputs";

type Tables = Readonly<Record<string, Readonly<Record<string, string>>>>;

const STAGED: Readonly<Record<keyof typeof STAGED_INPUTS, Tables>> = {
  imdb: Object.fromEntries(
    IMDB_TABLES.map(({ name, columns }) => [
      name,
      Object.fromEntries(columns.map(({ name, kind }) => [name, kind.type])),
    ]),
  ),
  tmdb: { film: tmdb.FILM, film_credit: tmdb.FILM_CREDIT, film_alternative_title: tmdb.FILM_ALTERNATIVE_TITLE },
  movielens: { link: LINK },
  discogs: {
    release: discogs.releaseColumns,
    release_artist: discogs.releaseArtistColumns,
    release_track: discogs.releaseTrackColumns,
    master: discogs.masterColumns,
    master_artist: discogs.masterArtistColumns,
    artist: discogs.artistColumns,
  },
  spotify: { track: TRACK },
};

const INPUTS = Object.entries(STAGED_INPUTS).flatMap(([source, tables]) =>
  Object.entries(tables).map(([table, columns]) => ({ source, table, columns })),
);

describe("the staged tables that the warehouse reads", () => {
  it.each(INPUTS)("$source $table is staged with these columns", ({ source, table, columns }) => {
    const staged = STAGED[source as keyof typeof STAGED_INPUTS][table]; // a key of STAGED_INPUTS
    expect(staged).toMatchObject(columns);
  });
});
