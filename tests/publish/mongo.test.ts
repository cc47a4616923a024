import { cpSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { literal, withDuckDB } from "#lib/core/duckdb";
import { openSnapshot, type Snapshot } from "#lib/snapshot/open-snapshot";
import { askMongo } from "#publish/mongo/ask";
import { backUp, restore } from "#publish/mongo/backup";
import { withMongo } from "#publish/mongo/connect";
import { loadMongo } from "#publish/mongo/load-mongo";
import { QUESTIONS } from "#publish/mongo/questions";
import { sharedAnswers } from "../warehouse/sample/shared-sample.js";
import { ferretdb, type MongoServer, startFerretdb } from "./servers/ferretdb.js";

const silent = { onDocuments() {} };

describe.skipIf(ferretdb === undefined)("a server that speaks MongoDB's language", () => {
  let server: MongoServer;
  let snapshot: Snapshot;

  beforeAll(async () => {
    [snapshot, server] = await Promise.all([sharedAnswers(), startFerretdb(ferretdb ?? "")]);
  });
  afterAll(() => server?.stop());

  it("takes films and releases as documents, once", async () => {
    const [titles, releases] = await Promise.all([currentTitles(snapshot), currentReleases(snapshot)]);
    const loaded = await withMongo(url(server), (database) => loadMongo(database, snapshot, silent));
    expect(loaded).toEqual([
      { collection: "films", inserted: titles, changed: 0, unchanged: 0, removed: 0 },
      { collection: "releases", inserted: releases, changed: 0, unchanged: 0, removed: 0 },
    ]);
    const again = await withMongo(url(server), (database) => loadMongo(database, snapshot, silent));
    expect(again.map(({ unchanged, inserted }) => [unchanged, inserted])).toEqual([
      [titles, 0],
      [releases, 0],
    ]);
  });

  it("keeps together what is read together", async () => {
    const links = await snapshot.rows("link_release_title");
    const matches = new Set(links.filter(({ decision }) => decision === "match").map(({ title_key }) => title_key));
    const [film] = await withMongo(url(server), (database) =>
      database.collection("films").find({ "soundtracks.decision": "match" }).sort({ _id: 1 }).limit(1).toArray(),
    );
    expect(film).toMatchObject({ title: expect.any(String), genres: expect.any(Array), people: expect.any(Array) });
    const title = (await snapshot.rows("dim_title")).find(({ title_id }) => title_id === String(film?._id));
    expect(matches.has(title?.title_key ?? null)).toBe(true);
  });

  it("writes and removes only what has changed", async () => {
    const other = await withoutSomeTitles(snapshot);
    const loaded = await withMongo(url(server), (database) => loadMongo(database, other, silent));
    expect(loaded[0]).toMatchObject({ inserted: 0, removed: 3 });
    const back = await withMongo(url(server), (database) => loadMongo(database, snapshot, silent));
    expect(back[0]).toMatchObject({ inserted: 3, removed: 0 });
  });

  it.each(Object.keys(QUESTIONS))("answers %s", async (name) => {
    const rows = await withMongo(url(server), (database) => askMongo(database, name));
    expect(rows.length).toBeGreaterThan(0);
    for (const value of Object.values(rows[0] ?? {})) expect(value).not.toBeUndefined();
  });

  it("counts as the tables do", async () => {
    const links = await snapshot.rows("link_release_title");
    const matched = new Set(links.filter(({ decision }) => decision === "match").map(({ release_key }) => release_key));
    const rows = await withMongo(url(server), (database) => askMongo(database, "links-by-decision"));
    expect(rows).toContainEqual({ decision: "match", releases: matched.size });
    const votes = await sumOfVotes(snapshot);
    const decades = await withMongo(url(server), (database) => askMongo(database, "films-by-decade"));
    expect(decades.reduce((sum, row) => sum + Number(row.votes), 0)).toBe(votes);
  });

  it("is backed up, and restored to the same digests", async () => {
    const folder = join(mkdtempSync(join(tmpdir(), "leitmotif-backup-")), "backup");
    await withMongo(url(server), (database) =>
      database.collection<{ _id: string; whole: unknown }>("kinds").insertOne({ _id: "a", whole: 7.5 }),
    );
    const list = await withMongo(url(server), (database) => backUp(database, folder));
    expect(list.map(({ name }) => name)).toEqual(["films", "kinds", "releases"]);
    const copy = url(server, { database: "copy" });
    expect(await withMongo(copy, (database) => restore(database, folder))).toEqual(list);
    await expect(withMongo(copy, (database) => restore(database, folder))).rejects.toThrow("holds documents already");
    await expect(withMongo(copy, (database) => backUp(database, folder))).rejects.toThrow("already exists");
  });

  it("refuses a backup that was damaged", async () => {
    const folder = join(mkdtempSync(join(tmpdir(), "leitmotif-backup-")), "backup");
    await withMongo(url(server), (database) => backUp(database, folder));
    const list = JSON.parse(readFileSync(join(folder, "backup.json"), "utf8"));
    expect(list[0].sha256).toMatch(/^[0-9a-f]{64}$/);
    cpSync(join(folder, "releases.ndjson.gz"), join(folder, "films.ndjson.gz"));
    const other = url(server, { database: "damaged" });
    await expect(withMongo(other, (database) => restore(database, folder))).rejects.toThrow("is damaged");
  });

  it("is reached over TLS, if its certificate is trusted", async () => {
    const trusted = url(server, { port: server.tlsPort, options: `&tls=true&tlsCAFile=${server.certificate}` });
    await expect(withMongo(trusted, (database) => database.collection("films").findOne())).resolves.toBeTruthy();
    const unknown = url(server, { port: server.tlsPort, options: "&tls=true&serverSelectionTimeoutMS=500" });
    await expect(withMongo(unknown, async () => {})).rejects.toThrow(/cannot be reached.*self-signed certificate/);
  });

  it("says that a password is wrong, and does not repeat it", async () => {
    const wrong = withMongo(url(server, { password: "not the password" }), async (database) =>
      database.collection("films").findOne(),
    );
    await expect(wrong).rejects.toThrow("the user or the password is wrong");
    await expect(wrong).rejects.not.toThrow(/not(%20| )the(%20| )password/);
  });
});

describe("an address of MongoDB", () => {
  it("that nothing listens at is named", async () => {
    const address = "mongodb://me:correct-horse@127.0.0.1:1/films?serverSelectionTimeoutMS=300";
    const failure = withMongo(address, async () => {});
    await expect(failure).rejects.toThrow("127.0.0.1:1: the server cannot be reached");
    await expect(failure).rejects.not.toThrow("correct-horse");
  });

  it.each(["http://films", "mongodb://", ""])("cannot be %j", async (address) => {
    await expect(withMongo(address, async () => {})).rejects.toThrow(/address/);
  });
});

function url(
  { user, password: right, port: plain }: MongoServer,
  { database = "leitmotif", port = plain, password = right, options = "" } = {},
): string {
  return `mongodb://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}?authSource=leitmotif${options}`;
}

async function currentTitles(snapshot: Snapshot): Promise<number> {
  const rows = await snapshot.rows("dim_title");
  return rows.filter(({ is_current, title_type }) => is_current && title_type !== "tvEpisode").length;
}

async function currentReleases(snapshot: Snapshot): Promise<number> {
  return (await snapshot.rows("dim_release")).filter(({ is_current }) => is_current).length;
}

async function sumOfVotes(snapshot: Snapshot): Promise<number> {
  const votes = new Map((await snapshot.rows("fact_ratings")).map((row) => [row.title_key, Number(row.vote_count)]));
  const films = (await snapshot.rows("dim_title")).filter(
    ({ is_current, title_type, start_year }) => is_current && title_type === "movie" && start_year !== null,
  );
  return films.reduce((sum, { title_key }) => sum + (votes.get(title_key ?? null) ?? 0), 0);
}

/** A copy of a snapshot without the first three films by id. */
async function withoutSomeTitles(snapshot: Snapshot): Promise<Snapshot> {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-changed-"));
  cpSync(snapshot.folder, folder, { recursive: true });
  const [from, to] = [snapshot.folder, folder].map((home) => literal(join(home, "dim_title.parquet")));
  const first = `SELECT title_id FROM read_parquet(${from}) WHERE is_current AND title_type = 'movie' ORDER BY 1 LIMIT 3`;
  await withDuckDB({}, (connection) =>
    connection.run(`COPY (FROM read_parquet(${from}) WHERE title_id NOT IN (${first})) TO ${to} (FORMAT parquet)`),
  );
  return openSnapshot(folder);
}
