import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { literal, withDuckDB } from "#lib/core/duckdb";
import { openSnapshot, type Snapshot } from "#lib/snapshot/open-snapshot";
import type { Database } from "#publish/postgres/database";
import { loadPostgres } from "#publish/postgres/load-postgres";
import { openDatabase } from "#publish/postgres/open-database";
import { type PostgresServer, postgresPrograms, startPostgres } from "../warehouse/postgres-server.js";
import { sharedAnswers } from "../warehouse/sample/shared-sample.js";

const silent = { onTable() {} };

let snapshot: Snapshot;
let server: PostgresServer | undefined;

beforeAll(async () => {
  snapshot = await sharedAnswers();
  if (postgresPrograms !== undefined) server = startPostgres(postgresPrograms);
});
afterAll(() => server?.stop());

const DATABASES = [
  { name: "PGlite", isThere: true, url: () => `pglite:${mkdtempSync(join(tmpdir(), "leitmotif-pglite-"))}` },
  { name: "a PostgreSQL server", isThere: postgresPrograms !== undefined, url: serverUrl },
];

describe.each(DATABASES)("loading into $name", ({ isThere, url }) => {
  let database: Database;

  beforeAll(async () => {
    if (isThere) database = await openDatabase(url());
  });
  afterAll(() => database?.close());

  it.skipIf(!isThere)("brings every table as it is, once", async () => {
    const loaded = await loadPostgres(database, snapshot, silent);
    expect(loaded).toMatchObject({ isNew: true });
    expect(loaded.tables).toBeGreaterThan(25);
    const [titles] = await snapshot.rows("dim_title").then((rows) => [rows.length]);
    expect(await database.rows("SELECT count(*)::int AS n FROM leitmotif.dim_title")).toEqual([{ n: titles }]);
    expect(await loadPostgres(database, snapshot, silent)).toEqual({ ...loaded, isNew: false });
  });

  it.skipIf(!isThere)("has comments, keys and indexes", async () => {
    const comment = "SELECT obj_description('leitmotif.dim_title'::regclass) AS comment";
    expect(String((await database.rows(comment))[0]?.comment)).toMatch("A film, series, episode or game");
    const index = "SELECT indexname FROM pg_indexes WHERE schemaname = 'leitmotif' AND tablename = 'fact_cast_crew'";
    const names = (await database.rows(index)).map(({ indexname }) => indexname);
    expect(names).toEqual(expect.arrayContaining(["fact_cast_crew_pkey", "fact_cast_crew_person_key"]));
  });

  it.skipIf(!isThere)("replaces an older snapshot, and keeps it where the new one cannot be loaded", async () => {
    const older = await changed(snapshot, "dim_genre", "LIMIT 1");
    await expect(loadPostgres(database, older, silent)).rejects.toThrow("foreign key");
    expect(await loadPostgres(database, snapshot, silent)).toMatchObject({ isNew: false });
    const smaller = await changed(snapshot, "fact_ratings", "LIMIT 10");
    expect(await loadPostgres(database, smaller, silent)).toMatchObject({ isNew: true });
    expect(await database.rows("SELECT count(*)::int AS n FROM leitmotif.fact_ratings")).toEqual([{ n: 10 }]);
  });

  it.skipIf(!isThere)("touches no tables of others", async () => {
    await database.run("CREATE TABLE leitmotif.notes (text text)");
    const other = await changed(snapshot, "fact_ratings", "LIMIT 20");
    await expect(loadPostgres(database, other, silent)).rejects.toThrow('tables that no load made: "notes"');
    await database.run("DROP TABLE leitmotif.notes");
  });

  it.skipIf(!isThere)("refuses to drop what a view of others shows", async () => {
    await database.run("CREATE VIEW public.best AS SELECT * FROM leitmotif.fact_ratings");
    const other = await changed(snapshot, "fact_ratings", "LIMIT 30");
    await expect(loadPostgres(database, other, silent)).rejects.toThrow(/depend/);
    await database.run("DROP VIEW public.best");
    expect(await loadPostgres(database, other, silent)).toMatchObject({ isNew: true });
  });
});

describe.skipIf(postgresPrograms === undefined)("a PostgreSQL server", () => {
  it("that ends the connection in the middle keeps what was there", async () => {
    const [first, second] = [await openDatabase(serverUrl()), await openDatabase(serverUrl())];
    await loadPostgres(first, snapshot, silent);
    const smaller = await changed(snapshot, "fact_ratings", "LIMIT 40");
    const ended = loadPostgres(first, smaller, {
      onTable(name) {
        if (name === "dim_title") {
          server?.psql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction'");
        }
      },
    });
    await expect(ended).rejects.toThrow(/server was shut down|connection broke/);
    expect(await loadPostgres(second, snapshot, silent)).toMatchObject({ isNew: false });
    await second.close();
  });

  it("lets one of two loads at once do the work", async () => {
    const databases = [await openDatabase(serverUrl()), await openDatabase(serverUrl())];
    const smaller = await changed(snapshot, "fact_ratings", "LIMIT 50");
    const loaded = await Promise.all(databases.map((database) => loadPostgres(database, smaller, silent)));
    expect(loaded.map(({ isNew }) => isNew).sort()).toEqual([false, true]);
    for (const database of databases) await database.close();
  });
});

describe("a database that cannot be reached", () => {
  it("is named without the password", async () => {
    const failure = openDatabase("postgresql://me:correct-horse@127.0.0.1:1/films");
    await expect(failure).rejects.toThrow(/^127\.0\.0\.1:1\/films: nothing listens there/);
    await expect(failure).rejects.not.toThrow("correct-horse");
  });

  it("has an address that is known", async () => {
    await expect(openDatabase("mysql://films")).rejects.toThrow("the address must be postgresql://");
  });
});

const copies: string[] = [];
afterEach(() => {
  for (const folder of copies.splice(0)) rmSync(folder, { recursive: true });
});

/** A copy of a snapshot in which one table has other rows. */
async function changed(original: Snapshot, table: string, rows: string): Promise<Snapshot> {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-changed-"));
  copies.push(folder);
  cpSync(original.folder, folder, { recursive: true });
  const [from, to] = [original.folder, folder].map((home) => literal(join(home, `${table}.parquet`)));
  await withDuckDB({}, (connection) =>
    connection.run(`COPY (FROM read_parquet(${from}) ${rows}) TO ${to} (FORMAT parquet)`),
  );
  return openSnapshot(folder);
}

function serverUrl(): string {
  return `postgresql:///postgres?user=leitmotif&host=${server?.folder}`;
}
