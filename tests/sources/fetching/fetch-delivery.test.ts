import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FetchedDelivery, type FetchOptions, fetchDelivery } from "#lib/sources/fetching/fetch-delivery";
import type { PublishedFile } from "#lib/sources/fetching/published-file";
import {
  announcesLess,
  type Behaviour,
  cutOff as cutOffWhen,
  hangs,
  ignoresRange,
  type Served,
  sends,
  startServer,
  status,
  type TestServer,
  tooShort,
  wellBehaved,
  wrongRange,
} from "./server.js";

const PATIENCE = { tries: 3, firstDelayMs: 1, longestDelayMs: 1_500, idleMs: 500 };
const JANUARY = "Thu, 15 Jan 2026 06:00:00 GMT";
const FEBRUARY = "Sun, 15 Feb 2026 06:00:00 GMT";

let server: TestServer;
let raw: string;

/** What is on its way when a connection breaks is lost, so the server waits until it has been written. */
const cutOff = (after: number) =>
  cutOffWhen(after, (position) => {
    const incoming = join(raw, "imdb/.incoming");
    const parts = readdirSync(incoming).filter((name) => name.endsWith(".part"));
    return parts.some((name) => statSync(join(incoming, name)).size >= position);
  });

beforeEach(async () => {
  server = await startServer();
  raw = mkdtempSync(join(tmpdir(), "leitmotif-fetch-"));
});
afterEach(() => server.close());

describe("a download from a server that misbehaves", () => {
  const cases: [name: string, behaviours: Behaviour[], log: string[]][] = [
    ["arrives in one go", [wellBehaved], ["GET /a.tsv.gz -> 200"]],
    [
      "goes on where the connection broke off",
      [cutOff(40_000), cutOff(30_000), wellBehaved],
      ["GET /a.tsv.gz -> 200", "GET /a.tsv.gz bytes=40000- -> 206", "GET /a.tsv.gz bytes=70000- -> 206"],
    ],
    [
      "outlives more broken connections than it has tries, as long as each brings something",
      [cutOff(20_000), cutOff(20_000), cutOff(20_000), cutOff(20_000), wellBehaved],
      [0, 20_000, 40_000, 60_000, 80_000].map((from) =>
        from === 0 ? "GET /a.tsv.gz -> 200" : `GET /a.tsv.gz bytes=${from}- -> 206`,
      ),
    ],
    [
      "starts over when the server ignores the range",
      [cutOff(40_000), ignoresRange],
      ["GET /a.tsv.gz -> 200", "GET /a.tsv.gz bytes=40000- -> 200"],
    ],
    [
      "starts over when the server answers with another range",
      [cutOff(40_000), wrongRange, wellBehaved],
      ["GET /a.tsv.gz -> 200", "GET /a.tsv.gz bytes=40000- -> 206", "GET /a.tsv.gz -> 200"],
    ],
    ["tries again after errors of the server", [status(500), status(503), wellBehaved], [500, 503, 200].map(plain)],
    ["waits as long as the server asks", [status(429, { "retry-after": "1" }), wellBehaved], [429, 200].map(plain)],
    [
      "goes on after a connection that fell silent",
      [hangs(40_000), wellBehaved],
      ["GET /a.tsv.gz bytes=40000- -> 206", "GET /a.tsv.gz -> 200"],
    ],
    [
      "does not take the half for the whole when the announced length is wrong",
      [announcesLess, wellBehaved],
      [200, 200].map(plain),
    ],
  ];

  it.each(cases)("%s", async (_name, behaviours, log) => {
    const file = served(100_000);
    server.serve("/a.tsv.gz", file, ...behaviours);
    const delivery = await fetchFiles("a.tsv.gz");
    expect(readFileSync(join(delivery.folder, "a.tsv.gz")).equals(file.content)).toBe(true);
    expect(delivery.files[0]).toMatchObject({ bytes: file.content.length, sha256: sha256(file.content) });
    expect([...server.log].sort()).toEqual([...log].sort());
    expect(filesBelow(raw)).toEqual(["imdb/2026-01-15/a.tsv.gz", "imdb/2026-01-15/fetch.json"]);
  });

  it("does not mix two versions when the file changes between two tries", async () => {
    const before = served(100_000, { etag: '"one"' });
    const after = served(100_000, { etag: '"two"' });
    server.serve("/a.tsv.gz", before, (request, response, file) => {
      cutOff(40_000)(request, response, file);
      server.serve("/a.tsv.gz", after);
    });
    const delivery = await fetchFiles("a.tsv.gz");
    expect(readFileSync(join(delivery.folder, "a.tsv.gz")).equals(after.content)).toBe(true);
  });

  it("starts over where neither ETag nor date proves that the rest belongs to the beginning", async () => {
    const file: Served = { content: served(100_000).content };
    server.serve("/a.tsv.gz", file, cutOff(40_000), wellBehaved);
    await fetchFiles("a.tsv.gz", { date: "2026-01-15" });
    expect(server.log).toEqual(["GET /a.tsv.gz -> 200", "GET /a.tsv.gz -> 200"]);
  });

  it("knows that a partial file was complete", async () => {
    const file = served(100_000);
    server.serve("/a.tsv.gz", file, cutOff(100), wellBehaved);
    await expect(fetchFiles("a.tsv.gz", { tries: 1 })).rejects.toThrow();
    writeFileSync(join(raw, "imdb/.incoming/a.tsv.gz.part"), file.content);
    const delivery = await fetchFiles("a.tsv.gz");
    expect(delivery.files[0]?.sha256).toBe(sha256(file.content));
    expect(server.log.at(-1)).toBe(`GET /a.tsv.gz bytes=${file.content.length}- -> 416`);
  });
});

describe("a download that can't succeed", () => {
  const cases: [name: string, file: Partial<Served>, behaviours: Behaviour[], message: RegExp][] = [
    ["names the status of a file that is not there", {}, [status(404)], /a\.tsv\.gz: the server answers 404/],
    ["gives up after so many errors in a row", {}, [status(500)], /answers 500, 3 times in a row/],
    ["gives up when the server asks for too much time", {}, [status(429, { "retry-after": "3600" })], /wait 3600 s/],
    ["gives up on a server that never gets further", {}, [hangs(0)], /nothing arrived for 0\.5 s, 3 times in a row/],
    ["gives up on a server that always promises too much", {}, [tooShort], /3 times in a row/],
    ["refuses a broken gzip stream", {}, [sends(damaged(gzip(100_000)))], /damaged 2 times: its gzip stream is broken/],
    [
      "refuses a web page",
      { contentType: "text/html; charset=utf-8" },
      [wellBehaved],
      /a web page instead of the file/,
    ],
    [
      "refuses bytes packed on the way",
      {},
      [sends(gzip(99), { "content-encoding": "gzip" })],
      /compresses the file as gzip/,
    ],
  ];

  it.each(cases)("%s", async (_name, file, behaviours, message) => {
    server.serve("/a.tsv.gz", served(100_000, file), ...behaviours);
    await expect(fetchFiles("a.tsv.gz")).rejects.toThrow(message);
    expect(readdirSync(join(raw, "imdb")).filter((name) => !name.startsWith("."))).toEqual([]);
  });

  it("refuses a file whose checksum is not the published one", async () => {
    server.serve("/a.tsv.gz", served(1_000));
    const files = [{ ...published("a.tsv.gz"), sha256: "0".repeat(64) }];
    await expect(fetchFiles(files)).rejects.toThrow(
      /damaged 2 times: its SHA-256 is [0-9a-f]{64}, but the published one is 0{64}/,
    );
  });

  it("needs a date from somewhere", async () => {
    server.serve("/a.tsv.gz", { content: gzip(1_000) }, (_request, response, { content }) => {
      response.sendDate = false;
      response.writeHead(200, { "content-length": content.length }).end(content);
    });
    await expect(fetchFiles("a.tsv.gz")).rejects.toThrow(/--date YYYY-MM-DD/);
  });

  it("keeps what arrived for the next try, under no final name", async () => {
    const file = served(100_000);
    server.serve("/a.tsv.gz", file, cutOff(60_000), status(500));
    await expect(fetchFiles("a.tsv.gz")).rejects.toThrow(/continues where it stopped/);
    expect(filesBelow(raw)).toEqual(["imdb/.incoming/a.tsv.gz.part", "imdb/.incoming/fetch.json"]);
    server.log.length = 0;
    server.serve("/a.tsv.gz", file);
    await fetchFiles("a.tsv.gz");
    expect(server.log).toEqual(["GET /a.tsv.gz bytes=60000- -> 206"]);
  });

  it("does not stop the other files, and the next try asks only for what is missing", async () => {
    const [good, bad] = [served(50_000, { etag: '"good"' }), served(50_000, { etag: '"bad"' })];
    server.serve("/good.gz", good);
    server.serve("/bad.gz", bad, status(404));
    await expect(fetchFiles(["bad.gz", "good.gz"])).rejects.toThrow(/bad\.gz: the server answers 404/);
    server.log.length = 0;
    server.serve("/bad.gz", bad);
    const { files } = await fetchFiles(["bad.gz", "good.gz"]);
    expect([...server.log].sort()).toEqual(["GET /bad.gz -> 200", "GET /good.gz -> 304"]);
    expect(files.map(({ name, sha256 }) => [name, sha256])).toEqual([
      ["bad.gz", sha256Of(bad)],
      ["good.gz", sha256Of(good)],
    ]);
  });

  it("leaves the folder to the process that is at work in it", async () => {
    mkdirSync(join(raw, "imdb"));
    writeFileSync(join(raw, "imdb/.incoming.lock"), String(process.ppid));
    await expect(fetchFiles("a.tsv.gz")).rejects.toThrow(`process ${process.ppid} is downloading into this folder`);
  });

  it("goes on despite the lock of a process that is gone", async () => {
    mkdirSync(join(raw, "imdb"));
    writeFileSync(join(raw, "imdb/.incoming.lock"), "99999999");
    server.serve("/a.tsv.gz", served(100));
    await fetchFiles("a.tsv.gz");
    expect(existsSync(join(raw, "imdb/.incoming.lock"))).toBe(false);
  });
});

describe("a second fetch", () => {
  it("downloads nothing when the server has nothing new", async () => {
    server.serve("/a.gz", served(1_000));
    const first = await fetchFiles("a.gz");
    const before = filesBelow(raw);
    const second = await fetchFiles("a.gz");
    expect(server.log).toEqual(["GET /a.gz -> 200", "GET /a.gz -> 304"]);
    expect(second).toEqual({ ...first, isNew: false });
    expect(filesBelow(raw)).toEqual(before);
  });

  it("asks by date where the server has no ETag", async () => {
    const { etag: _none, ...file } = served(1_000);
    server.serve("/a.gz", file);
    await fetchFiles("a.gz");
    expect((await fetchFiles("a.gz")).isNew).toBe(false);
  });

  it("does not even ask for a file whose published checksum is known", async () => {
    const file = served(1_000);
    server.serve("/a.gz", file);
    const files = [{ ...published("a.gz"), sha256: sha256Of(file) }];
    await fetchFiles(files);
    await fetchFiles(files);
    expect(server.log).toEqual(["GET /a.gz -> 200"]);
  });

  it("makes a new delivery of what changed and what did not", async () => {
    const [steady, changing] = [served(1_000, { etag: '"s"' }), served(1_000, { etag: '"c1"' })];
    server.serve("/steady.gz", steady);
    server.serve("/changing.gz", changing);
    await fetchFiles(["steady.gz", "changing.gz"]);
    const changed = served(1_000, { etag: '"c2"', lastModified: FEBRUARY });
    server.serve("/changing.gz", changed);
    const delivery = await fetchFiles(["steady.gz", "changing.gz"]);
    expect(delivery.date).toBe("2026-02-15");
    expect(delivery.files.map(({ sha256 }) => sha256)).toEqual([sha256Of(changed), sha256Of(steady)]);
    expect(filesBelow(raw)).toEqual([
      "imdb/2026-01-15/changing.gz",
      "imdb/2026-01-15/fetch.json",
      "imdb/2026-01-15/steady.gz",
      "imdb/2026-02-15/changing.gz",
      "imdb/2026-02-15/fetch.json",
      "imdb/2026-02-15/steady.gz",
    ]);
  });

  it("adds further files of the same day to the delivery", async () => {
    server.serve("/a.gz", served(1_000));
    server.serve("/b.gz", served(1_000));
    await fetchFiles("a.gz");
    const { files } = await fetchFiles(["a.gz", "b.gz"]);
    expect(files.map(({ name }) => name)).toEqual(["a.gz", "b.gz"]);
  });

  it("never changes a delivery, and uses the download for another date", async () => {
    server.serve("/a.gz", served(1_000, { etag: '"morning"' }));
    await fetchFiles("a.gz");
    server.serve("/a.gz", served(1_000, { etag: '"evening"' }));
    await expect(fetchFiles("a.gz")).rejects.toThrow(/a delivery never changes/);
    server.log.length = 0;
    expect((await fetchFiles("a.gz", { date: "2026-01-16" })).date).toBe("2026-01-16");
    expect(server.log).toEqual(["GET /a.gz -> 304"]);
  });
});

describe("the events", () => {
  it("tells by events where a file is, also when it starts over, and what somebody who waits should know", async () => {
    server.serve("/a.gz", served(100_000), cutOff(40_000), ignoresRange);
    const positions: (number | null)[][] = [];
    const notes: string[] = [];
    const { files } = await fetchFiles("a.gz", {
      events: {
        onPosition: (_file, bytes, total) => positions.push([bytes, total]),
        onNote: (_file, text) => notes.push(text),
      },
    });
    const size = files[0]?.bytes;
    expect(positions.at(0)).toEqual([0, size]);
    expect(positions.at(-1)).toEqual([size, size]);
    expect(positions.filter(([bytes]) => bytes === 0)).toHaveLength(2);
    expect(notes).toEqual([
      expect.stringMatching(/^the connection failed: .*, trying again$/),
      "downloaded, now being checked",
    ]);
  });
});

function fetchFiles(
  names: string | readonly (string | PublishedFile)[],
  { tries = PATIENCE.tries, ...options }: Partial<FetchOptions> & { tries?: number } = {},
): Promise<FetchedDelivery> {
  const files = [names].flat().map((file) => (typeof file === "string" ? published(file) : file));
  const patience = { ...PATIENCE, tries };
  return fetchDelivery({ source: "imdb", rawFolder: raw, files, parallel: 2, patience, ...options });
}

function published(name: string): PublishedFile {
  return { name, url: `${server.url}/${name}` };
}

/** Random bytes don't shrink, so the file has about the size that is asked for. */
function served(size: number, more: Partial<Served> = {}): Served {
  return { content: gzip(size), etag: '"v1"', lastModified: JANUARY, ...more };
}

function gzip(size: number): Buffer {
  return gzipSync(randomBytes(size));
}

function damaged(gzipped: Buffer): Buffer {
  const copy = Buffer.from(gzipped);
  copy.fill(0, copy.length - 8);
  return copy;
}

function sha256Of({ content }: Served): string {
  return sha256(content);
}

function sha256(content: Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

function plain(code: number): string {
  return `GET /a.tsv.gz -> ${code}`;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}
