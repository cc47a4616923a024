import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { downloadPosters } from "#lib/sources/tmdb/fetching/posters";

const JPEG = Buffer.from("\xff\xd8\xff\xe0 a picture \xff\xd9", "latin1");
const PATIENCE = { tries: 4, firstDelayMs: 1, longestDelayMs: 1_500, idleMs: 250 };

type Treat = (response: ServerResponse) => void;

const sends: Treat = (response) => response.writeHead(200, { "content-type": "image/jpeg" }).end(JPEG);
const fails =
  (status: number, headers = {}): Treat =>
  (response) =>
    response.writeHead(status, headers).end();
const cutsOff: Treat = (response) => {
  response.writeHead(200, { "content-length": "1000" }).write(JPEG.subarray(0, 5));
  setTimeout(() => response.destroy(), 20);
};
const halves: Treat = (response) => response.writeHead(200).end(JPEG.subarray(0, 8));
const sendsHtml: Treat = (response) => response.writeHead(200).end("<html>busy</html>");
const hangs: Treat = () => {};

it("keeps the poster of every film that has one, named after the film, and asks for each once", async () => {
  const { log, download, folder } = await setUp([
    { id: 1, imdb_id: "tt0000001", poster_path: "/a.jpg" },
    { id: 2, imdb_id: null, poster_path: "/b.jpg" },
    { id: 3, imdb_id: "tt0000003", poster_path: null },
  ]);
  expect(await download()).toEqual({ folder, downloaded: 2, kept: 0, without: 1, missing: [] });
  expect(readdirSync(folder)).toEqual(["imdb-tt0000001.jpg", "tmdb-2.jpg"]);
  expect(readFileSync(join(folder, "tmdb-2.jpg")).equals(JPEG)).toBe(true);
  expect(await download()).toMatchObject({ downloaded: 0, kept: 2 });
  expect(log).toEqual(["/w92/a.jpg", "/w92/b.jpg"]);
});

it.each([
  ["answers 503", fails(503)],
  ["asks to wait", fails(429, { "retry-after": "1" })],
  ["breaks off", cutsOff],
  ["sends half a picture", halves],
  ["sends a page instead", sendsHtml],
  ["says nothing", hangs],
])("tries again where the server %s", async (_what, treat) => {
  const { log, download } = await setUp([{ id: 1, poster_path: "/a.jpg" }], { "/w92/a.jpg": [treat, treat] });
  expect(await download()).toMatchObject({ downloaded: 1 });
  expect(log).toHaveLength(3);
});

it("goes on where it stopped, without what it has", async () => {
  const films = [1, 2, 3].map((id) => ({ id, poster_path: `/${id}.jpg` }));
  const { log, download, folder } = await setUp(films, { "/w92/2.jpg": Array(4).fill(fails(500)) });
  await expect(download()).rejects.toThrow(/answers 500.*4 times in a row.*continues where it stopped/);
  expect(existsSync(join(folder, "tmdb-1.jpg"))).toBe(true);
  expect(await download()).toMatchObject({ missing: [] });
  expect(readdirSync(folder)).toHaveLength(3);
  expect(log.filter((path) => path === "/w92/1.jpg")).toHaveLength(1);
});

it("names the films whose posters are gone, and takes no path that leads elsewhere", async () => {
  const { log, download, folder } = await setUp(
    [
      { id: 1, poster_path: "/gone.jpg" },
      { id: 2, poster_path: "/../secret.jpg" },
      { id: 3, imdb_id: "../x", poster_path: "/c.jpg" },
    ],
    { "/w92/gone.jpg": [fails(404)] },
  );
  expect(await download()).toMatchObject({ downloaded: 1, without: 1, missing: ["tmdb-1"] });
  expect(readdirSync(folder)).toEqual(["tmdb-3.jpg"]);
  expect(log.some((path) => path.includes("secret"))).toBe(false);
});

it("stops at once where the server refuses", async () => {
  const films = Array.from({ length: 30 }, (_, id) => ({ id, poster_path: `/${id}.jpg` }));
  const { log, download } = await setUp(films, { "/w92/0.jpg": [fails(403)] });
  await expect(download()).rejects.toThrow(/the server answers 403.*check sources\.tmdb\.posters/);
  expect(log.length).toBeLessThan(10);
});

it("says what to do where nothing names posters", async () => {
  const { folder, baseUrl } = await setUp([]);
  await expect(downloadPosters({ delivery: folder, folder, baseUrl })).rejects.toThrow(/leitmotif fetch tmdb/);
});

interface AnsweredFilm {
  readonly id: number;
  readonly imdb_id?: string | null;
  readonly poster_path: string | null;
}

/** A delivery, and a server that treats its next answers as given before it sends pictures. */
async function setUp(films: readonly AnsweredFilm[], treated: Record<string, Treat[]> = {}) {
  const root = mkdtempSync(join(tmpdir(), "leitmotif-posters-"));
  for (const film of films) writeFileSync(join(root, `movie_${film.id}.json`), JSON.stringify(film));
  const log: string[] = [];
  const server = createServer((request, response) => {
    log.push(request.url ?? "");
    (treated[request.url ?? ""]?.shift() ?? sends)(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/w92`;
  const folder = join(root, "posters");
  const options = { delivery: root, folder, baseUrl, patience: PATIENCE, requestsPerSecond: 1000 };
  return { log, folder, baseUrl, download: () => downloadPosters(options) };
}
