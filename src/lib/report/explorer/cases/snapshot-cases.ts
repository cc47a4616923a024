import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { FILM_TYPES } from "../../../contract/words.js";
import { withTemporaryFolder } from "../../../core/atomic-write.js";
import { literals, sqlFile } from "../../../core/duckdb.js";
import { defaultModel } from "../../../linking/decide/default-model.js";
import { createRanker, type Ranker } from "../../../linking/decide/ranking/ranker.js";
import { openFilmIndex } from "../../../linking/library/film-index.js";
import { readFilmIndex } from "../../../linking/run/read-film-index.js";
import { songsOfRow } from "../../../linking/run/records-of-rows.js";
import { createReleaseViews, exportFilms } from "../../../linking/run/warehouse/export-records.js";
import type { Snapshot } from "../../../snapshot/open-snapshot.js";
import { withTables } from "../../../snapshot/query-snapshot.js";
import { explainLinks, filmsNamed, type LinkedRelease, type NamedCase, withFilms } from "./explain-links.js";
import type { CaseFilm, ExplorerCase } from "./explorer-case.js";

/** All cases, or the first of each decision and reason. */
export type WhichCases = "all" | "one of each reason";

const QUERIES: Readonly<Record<WhichCases, string>> = {
  all: "SELECT linked FROM linked_release ORDER BY place",
  "one of each reason": `SELECT linked FROM linked_release
    QUALIFY row_number() OVER (PARTITION BY decision, reason ORDER BY place) = 1 ORDER BY place`,
};

/** Films are looked up for so many cases at a time: each time takes as long as reading the list of all films. */
const BATCH = 8192;

/** Explains the links of a snapshot one after the other, in the order in which the explorer lists them. */
export async function eachSnapshotCase(
  snapshot: Snapshot,
  which: WhichCases,
  visit: (found: ExplorerCase) => void,
): Promise<void> {
  await withTemporaryFolder(tmpdir(), (folder) =>
    withTables(snapshot, async (connection) => {
      const ranker = await openTables(connection, join(folder, "films.parquet"));
      await eachBatch(connection, QUERIES[which], async (batch) => {
        const named = batch.map((linked) => explainLinks(linked, ranker));
        const films = await filmsOf(named, connection);
        for (const one of named) visit(withFilms(one, films));
      });
    }),
  );
}

/** Makes the views, and ranks by the same list of films as linking did. */
async function openTables(connection: DuckDBConnection, films: string): Promise<Ranker> {
  await connection.run(`CREATE MACRO is_film_type(title_type) AS title_type IN (${literals(FILM_TYPES)})`);
  await exportFilms(connection, films);
  await createReleaseViews(connection);
  await connection.run(sqlFile(import.meta.url, "linked_release.sql"));
  await connection.run(sqlFile(import.meta.url, "case_film.sql"));
  return createRanker(openFilmIndex(await readFilmIndex(films)), defaultModel);
}

async function eachBatch(
  connection: DuckDBConnection,
  query: string,
  work: (batch: readonly LinkedRelease[]) => Promise<void>,
): Promise<void> {
  const result = await connection.stream(query);
  let batch: LinkedRelease[] = [];
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    // The queries have one column, of JSON in the shape of the view linked_release.
    for (const [text] of chunk.getRows()) batch.push(asRead(JSON.parse(String(text)) as Listed));
    if (batch.length < BATCH) continue;
    await work(batch);
    batch = [];
  }
  await work(batch);
}

type Listed = LinkedRelease & { readonly songs: string };

/** JSON knows no undefined. */
function asRead({ release, songs, links, verdicts }: Listed): LinkedRelease {
  return {
    release: { ...release, year: release.year ?? undefined, ...songsOfRow({ songs }) },
    links: links.map((link) => ({ ...link, margin: link.margin ?? undefined })),
    verdicts,
  };
}

async function filmsOf(
  named: readonly NamedCase[],
  connection: DuckDBConnection,
): Promise<ReadonlyMap<string, CaseFilm>> {
  const ids = new Set(named.flatMap(filmsNamed));
  if (ids.size === 0) return new Map();
  await connection.run(`CREATE OR REPLACE TEMP TABLE asked_film AS SELECT unnest([${literals([...ids])}]) AS film_id`);
  const rows = await connection.runAndReadAll(
    "SELECT film_id, film FROM case_film SEMI JOIN asked_film USING (film_id)",
  );
  return new Map(rows.getRows().map(([id, film]) => [String(id), JSON.parse(String(film))]));
}
