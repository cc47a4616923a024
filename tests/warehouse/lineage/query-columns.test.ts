import { describe, expect, it } from "vitest";
import { withDuckDB } from "#lib/core/duckdb";
import { columnInputs } from "#lib/warehouse/lineage/column-inputs";
import { filledBy, followNames } from "#lib/warehouse/lineage/follow-names";
import { parseSelects } from "#lib/warehouse/lineage/parse-selects";
import { baseRelation } from "#lib/warehouse/lineage/relation";

const BASE = new Map([
  ["film", baseRelation("film", ["id", "title", "year", "Votes"])],
  ["song", baseRelation("song", ["film_id", "name", "styles"])],
]);

/** What the columns of a query are made from, and what decides about its rows. */
const origins = (sql: string) =>
  withDuckDB({}, async (connection) => {
    const selects = await parseSelects(connection, sql);
    const { columns, decides } = filledBy(
      "t",
      selects,
      followNames((name) => BASE.get(name), selects),
    );
    const text = (set: ReadonlySet<string>) => [...set].sort().join(" ");
    return { ...Object.fromEntries([...columns].map(([name, set]) => [name, text(set)])), "": text(decides) };
  });

const CASES: readonly (readonly [what: string, sql: string, columns: Record<string, string>])[] = [
  ["columns by their names", "SELECT title, f.year AS y FROM film AS f", { title: "film.title", y: "film.year" }],
  ["expressions", "SELECT year + votes AS sum FROM film WHERE id > 1", { sum: "film.Votes film.year", "": "film.id" }],
  ["a constant", "SELECT 1 AS one, count(*) AS n FROM film", { one: "", n: "" }],
  [
    "a star",
    "SELECT s.* EXCLUDE (styles) FROM song AS s JOIN film ON id = film_id",
    { film_id: "song.film_id", name: "song.name", "": "film.id song.film_id" },
  ],
  [
    "a common table",
    "WITH a AS (SELECT id AS x FROM film WHERE year > 0) SELECT x FROM a",
    { x: "film.id", "": "film.year" },
  ],
  ["a table in brackets", "SELECT x FROM (SELECT id AS x FROM film WHERE year > 0)", { x: "film.id", "": "film.year" }],
  ["names for columns", "WITH a(x) AS (SELECT id FROM film WHERE year > 0) FROM a", { x: "film.id", "": "film.year" }],
  [
    "parts by place",
    "SELECT id, 'x' FROM film UNION ALL SELECT name, film_id FROM song",
    { id: "film.id song.name", "#1": "song.film_id" },
  ],
  [
    "parts by name",
    "SELECT id, title FROM film UNION BY NAME SELECT name AS title FROM song",
    { id: "film.id", title: "film.title song.name" },
  ],
  [
    "a join by a name that both have",
    "SELECT id FROM film JOIN (SELECT film_id AS id FROM song) USING (id)",
    { id: "film.id song.film_id", "": "film.id song.film_id" },
  ],
  ["a list that is taken apart", "SELECT style FROM song, unnest(styles) AS u(style)", { style: "song.styles" }],
  [
    "a query in a condition",
    "SELECT id FROM film WHERE id IN (SELECT film_id FROM song)",
    { id: "film.id", "": "film.id song.film_id" },
  ],
  [
    "a query about the row outside",
    "SELECT (SELECT max(name) FROM song WHERE film_id = id) AS x FROM film",
    { x: "film.id song.film_id song.name" },
  ],
  [
    "an earlier name of the same query",
    "SELECT year + 1 AS next, next * 2 AS twice FROM film",
    { next: "film.year", twice: "film.year" },
  ],
  [
    "a function for each column",
    "SELECT max(COLUMNS(* EXCLUDE (id, title))) FROM film",
    { year: "film.year", Votes: "film.Votes" },
  ],
  [
    "a table that is turned",
    "WITH a AS (SELECT year, votes FROM film) SELECT fact FROM (UNPIVOT a ON year, votes INTO NAME fact VALUE v)",
    { fact: "film.Votes film.year" },
  ],
  ["windows", "SELECT row_number() OVER (PARTITION BY year ORDER BY id) AS n FROM film", { n: "film.id film.year" }],
];

describe("queryColumns", () => {
  it.each(CASES)("follows %s", async (_what, sql, columns) => {
    expect(await origins(`CREATE TABLE t AS ${sql}`)).toEqual({ "": "", ...columns });
  });

  it("follows a name through all that fills it, and leaves out statements that only delete", async () => {
    const columns = await origins(`
      DELETE FROM t; -- a comment; with 'a quote
      CREATE OR REPLACE TEMP VIEW v AS SELECT id AS a FROM film;
      INSERT INTO t BY NAME SELECT a, ';' AS b FROM v;
      INSERT INTO t BY NAME SELECT film_id AS a, name AS b FROM song WHERE film_id NOT IN (SELECT a FROM t)`);
    expect(columns).toEqual({ a: "film.id song.film_id", b: "song.name", "": "film.id song.film_id" });
  });

  it("says which query cannot be parsed", async () => {
    await expect(origins("CREATE TABLE t AS SELECT FROM WHERE")).rejects.toThrow(
      /cannot be parsed: [\s\S]*SELECT FROM/,
    );
  });
});

describe("columnInputs", () => {
  it("leads from columns of the warehouse to those of staged tables, through states, changes and other sources", async () => {
    const inputs = await withDuckDB({}, columnInputs);
    const of = (table: string, column: string) => [...(inputs.get(table)?.get(column) ?? [])].sort();
    expect(of("dim_title", "primary_title")).toEqual(["imdb_title_basics.primaryTitle", "tmdb_film.title"]);
    expect(of("dim_release", "master_key")).toEqual(["discogs_release.master_id"]);
    expect(of("fact_audio_features", "musical_key")).toEqual(["spotify_track.key"]);
    expect(of("release_style_bridge", "style")).toEqual(["discogs_release.genres", "discogs_release.styles"]);
    expect(of("fact_film_metrics", "film_id")).toEqual(["tmdb_film.imdb_id", "tmdb_film.tmdb_id"]);
    expect(of("dim_title", "is_current")).toEqual([]);
  });
});
