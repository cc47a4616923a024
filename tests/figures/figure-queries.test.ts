import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { literal, withDuckDB } from "#lib/core/duckdb";
import { figure } from "#lib/figures/open-figure";
import { openSnapshot, type Snapshot } from "#lib/snapshot/open-snapshot";

/** Three releases and two films; numbers serve as keys. The first has two films, the second two in doubt. */
const TABLES: Readonly<Record<string, string>> = {
  dim_release: `SELECT * FROM (VALUES (1, 1, 'Heat', true), (1, 1, 'Heet', false), (2, 2, 'Up', true), (3, 3, 'Jazz', true))
    AS t (release_key, release_id, title, is_current)`,
  dim_title: `SELECT * FROM (VALUES (10, 'imdb:tt10', 'Heat', 1995, true), (20, 'imdb:tt20', 'Up', 2009, true),
    (20, 'imdb:tt20', 'Upp', 2009, false)) AS t (title_key, title_id, primary_title, start_year, is_current)`,
  link_release_title: `SELECT * FROM (VALUES (1, 10, 0.9, 'match', 'title agrees'), (1, 20, 0.95, 'match', 'title and year agree'),
    (2, 10, 0.4, 'review', 'several films fit'), (2, 20, 0.5, 'review', 'several films fit'), (3, NULL, 0.0, 'none', 'tv'))
    AS t (release_key, title_key, probability, decision, reason)`,
  link_verdict: `SELECT * FROM (VALUES ('discogs:3', 'imdb:tt20', false), ('discogs:1', 'imdb:tt10', true), ('discogs:9', 'imdb:tt10', true))
    AS t (release_id, film_id, belongs)`,
  claim: `SELECT * FROM (VALUES ('linking.cost.wrong_link', 10), ('linking.cost.missed_link', 40), ('linking.cost.review', 50),
    ('linking.threshold.match', 0), ('linking.threshold.review', 1)) AS t (name, value)`,
};

let snapshot: Snapshot;

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-links-"));
  await withDuckDB({}, async (connection) => {
    for (const [name, rows] of Object.entries(TABLES)) {
      await connection.run(`COPY (${rows}) TO ${literal(join(folder, `${name}.parquet`))} (FORMAT parquet)`);
    }
  });
  const files = Object.keys(TABLES).map((name) => ({ name: `${name}.parquet` }));
  writeFileSync(join(folder, "manifest.json"), JSON.stringify({ data: "sample", deliveries: [], files }));
  snapshot = openSnapshot(folder);
});

describe("link-decisions", () => {
  it("counts each release once, by the most probable of its films, linked ones first", async () => {
    expect((await figure("link-decisions", snapshot)).rows).toEqual([
      { decision: "match", reason: "title and year agree", releases: 1 },
      { decision: "review", reason: "several films fit", releases: 1 },
      { decision: "none", reason: "tv", releases: 1 },
    ]);
  });
});

describe("link-verdicts", () => {
  it("lists the verdicts on what is there now, then the open cases, the most probable first", async () => {
    const { rows: cases } = await figure("link-verdicts", snapshot);
    expect(cases.map(({ verdict, release_id, film_id }) => [verdict, release_id, film_id])).toEqual([
      ["yes", "discogs:1", "imdb:tt10"],
      ["no", "discogs:3", "imdb:tt20"],
      ["open", "discogs:2", "imdb:tt20"],
      ["open", "discogs:2", "imdb:tt10"],
    ]);
    expect(cases[2]).toMatchObject({ release_title: "Up", film_title: "Up", film_year: 2009, probability: 0.5 });
  });
});

describe("link-thresholds", () => {
  it("asks nobody to look where a look costs more than a mistake", async () => {
    expect((await figure("link-thresholds", snapshot)).table).toEqual([
      ["refuse", "a missed link costs 40", "0", "0"],
      ["ask a person", "a look costs 50", "0", "0"],
      ["link", "a wrong link costs 10", "0", "1"],
    ]);
  });
});
