import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { FilmsProgress } from "#lib/sources/fetching/films-fetch";
import { type Access, accessFrom } from "#lib/sources/tmdb/fetching/access";
import { downloadFilms, type FilmsDownload } from "#lib/sources/tmdb/fetching/client";
import { read } from "#lib/sources/tmdb/read";
import { stageFile } from "../stage-file.js";
import {
  answersHtml,
  cutsOff,
  type FakeTmdb,
  failing,
  hangs,
  repeatsAddress,
  SECRET,
  startFakeTmdb,
} from "./fake-tmdb.js";

const PATIENCE = { tries: 4, firstDelayMs: 1, longestDelayMs: 1_500, idleMs: 10_000 };

/** For servers that say nothing at all. */
const SHORT_PATIENCE = { ...PATIENCE, idleMs: 250 };

const KEY: Access = { kind: "key", secret: SECRET };

describe("downloading films from TMDb", () => {
  it("downloads the films of years, page by page, into a delivery that the reader reads", async () => {
    const { tmdb, download } = await setUp({ "1998-12-31": 3, "1999-03-31": 30, "1999-10-15": 15, "2001-01-01": 2 });
    const progress: FilmsProgress[] = [];
    const { folder, films, missing } = await download({
      wanted: { years: [1998, 1999] },
      onProgress: (now) => progress.push(now),
    });
    expect({ films, missing }).toEqual({ films: 48, missing: [] });
    expect(readdirSync(folder)).toHaveLength(48);
    expect(tmdb.log.filter((path) => path.includes("discover"))).toHaveLength(4);
    expect(progress.at(-1)).toEqual({ found: 48, downloaded: 48 });

    const { counts, ask } = await stageFile(read(), join(folder, "movie_4.json"));
    expect(counts).toEqual({ read: 1, kept: 1, rejected: 0 });
    expect(await ask("SELECT title, release_date, name FROM film JOIN film_credit USING (tmdb_id)")).toEqual([
      ["Film 4", "1999-03-31", "Ann"],
    ]);
  });

  it("downloads films by id and tells which ones TMDb does not know", async () => {
    const { download } = await setUp({ "1999-03-31": 3 });
    const { folder, films, missing } = await download({ wanted: { ids: [3, 99, 1, 3] } });
    expect({ films, missing }).toEqual({ films: 2, missing: [99] });
    expect(readdirSync(folder)).toEqual(["movie_1.json", "movie_3.json"]);
  });

  it.each([
    ["429 that names a wait", failing(429, { "retry-after": "1" })],
    ["429 that names none", failing(429)],
    ["500", failing(500)],
    ["503", failing(503)],
    ["an answer that breaks off", cutsOff],
    ["an answer that is no JSON", answersHtml],
    ["silence", hangs],
  ])("asks again after %s", async (_, misbehaviour) => {
    const { tmdb, download } = await setUp({ "1999-03-31": 2 });
    tmdb.misbehave("/3/movie/2", misbehaviour, misbehaviour);
    const patience = misbehaviour === hangs ? SHORT_PATIENCE : PATIENCE;
    const { films } = await download({ wanted: { ids: [1, 2] }, patience });
    expect(films).toBe(2);
    expect(tmdb.log.filter((path) => path.startsWith("/3/movie/2"))).toHaveLength(3);
  });

  it("gives up on a server that keeps failing, leaves no delivery, and goes on later without asking twice", async () => {
    const { tmdb, download, folder } = await setUp({ "1999-03-31": 3 });
    tmdb.misbehave("/3/movie/3", ...Array.from({ length: PATIENCE.tries }, () => failing(500)));
    await expect(download({ wanted: { ids: [1, 2, 3] }, parallel: 1 })).rejects.toThrow(
      /movie\/3\?append_to_response=.*: the server answers 500, 4 times in a row/,
    );
    expect(existsSync(folder)).toBe(false);
    tmdb.log.length = 0;
    expect(await download({ wanted: { ids: [1, 2, 3] } })).toMatchObject({ films: 3 });
    expect(tmdb.log).toHaveLength(1);
  });

  it("never changes a delivery that is there", async () => {
    const { download } = await setUp({ "1999-03-31": 1 });
    await download({ wanted: { ids: [1] } });
    await expect(download({ wanted: { ids: [1] } })).rejects.toThrow(/already exists/);
  });

  it("asks only a few things at a time", async () => {
    const { tmdb, download } = await setUp({ "1999-03-31": 12 });
    await download({ wanted: { ids: Array.from({ length: 12 }, (_, n) => n + 1) }, parallel: 3 });
    expect(tmdb.busiest()).toBe(3);
  });
});

describe("the key", () => {
  it.each<Access>([KEY, { kind: "token", secret: SECRET }])(
    "opens TMDb with a $kind, and writes it nowhere",
    async (access) => {
      const { tmdb, download, root } = await setUp({ "1999-03-31": 2 });
      tmdb.misbehave("/3/movie/1", repeatsAddress);
      expect(await download({ wanted: { ids: [1, 2] }, access })).toMatchObject({ films: 2 });
      expect(filesBelow(root).filter(([path, text]) => `${path}${text}`.includes(SECRET))).toEqual([]);
      expect(filesBelow(root).length).toBe(4);
    },
  );

  it("says that the key is wrong without showing it", async () => {
    const { tmdb, download } = await setUp({ "1999-03-31": 9 });
    const wrong: Access = { kind: "key", secret: "0123wrong4567" };
    const failure = await download({ wanted: { ids: [1, 2, 3, 4, 5, 6, 7, 8, 9] }, access: wrong, parallel: 2 }).catch(
      (error: Error) => error,
    );
    expect(String(failure)).toMatch(/TMDb refuses the key with status 401 \(check TMDB_API_KEY/);
    expect(tmdb.log.length).toBeLessThanOrEqual(2);
  });

  it.each([
    ["a wrong key", failing(401)],
    ["a server error", failing(500)],
    ["a silent server", hangs],
    ["a cut-off answer", cutsOff],
    ["an answer that is no JSON", answersHtml],
    ["a long wait", failing(429, { "retry-after": "3600" })],
    ["an odd status", failing(418)],
  ])("shows the key in no error message after %s", async (_, misbehaviour) => {
    for (const kind of ["key", "token"] as const) {
      const { tmdb, download } = await setUp({ "1999-03-31": 1 });
      tmdb.misbehave("/3/movie/1", ...Array.from({ length: PATIENCE.tries }, () => misbehaviour));
      const patience = misbehaviour === hangs ? SHORT_PATIENCE : PATIENCE;
      const access: Access = { kind, secret: SECRET };
      const failure: Error = await download({ wanted: { ids: [1] }, access, patience }).then(
        () => expect.unreachable(),
        (error: Error) => error,
      );
      expect(`${failure.message}${failure.stack}${JSON.stringify(failure)}${failure.cause}`).not.toContain(SECRET);
    }
  });

  it("takes the key from the environment, the token before the key", () => {
    expect(accessFrom({ TMDB_API_KEY: "abc" })).toEqual({ kind: "key", secret: "abc" });
    expect(accessFrom({ TMDB_API_KEY: "abc", TMDB_TOKEN: "ey.x.y\n" })).toEqual({ kind: "token", secret: "ey.x.y" });
    expect(() => accessFrom({})).toThrow(/none is set \(get one at .* TMDB_API_KEY, or TMDB_TOKEN/);
    expect(() => accessFrom({ TMDB_API_KEY: "a\nb" })).toThrow(/^TMDB_API_KEY contains characters that no key has/);
  });
});

async function setUp(filmsByDay: Readonly<Record<string, number>>) {
  const root = mkdtempSync(join(tmpdir(), "leitmotif-tmdb-"));
  const tmdb: FakeTmdb = await startFakeTmdb(filmsByDay);
  onTestFinished(async () => {
    await tmdb.close();
    rmSync(root, { recursive: true });
  });
  const folder = join(root, "2025-03-01");
  const download = (options: Partial<FilmsDownload> & Pick<FilmsDownload, "wanted">) =>
    downloadFilms({
      folder,
      access: KEY,
      baseUrl: tmdb.url,
      patience: PATIENCE,
      requestsPerSecond: 10_000,
      ...options,
    });
  return { root, folder, tmdb, download };
}

function filesBelow(folder: string): [path: string, text: string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path, readFileSync(path, "utf8")]);
}
