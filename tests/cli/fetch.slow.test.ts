import type { ChildProcess } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { IMDB_KINDS } from "#lib/sources/imdb/fetch";
import { hangs, type Served, startServer, type TestServer } from "../sources/fetching/server.js";
import { inProcessWith, leitmotif } from "./run.js";

const LAST_MODIFIED = "Thu, 15 Jan 2026 06:00:00 GMT";

let server: TestServer;
let folder: string;

beforeEach(async () => {
  server = await startServer();
  folder = mkdtempSync(join(tmpdir(), "leitmotif-fetch-"));
  const sources = {
    imdb: { url: `${server.url}/imdb` },
    discogs: { url: `${server.url}/list`, filesUrl: `${server.url}/` },
    spotify: { url: `${server.url}/export/tracks.csv?version=2` },
  };
  writeFileSync(join(folder, "leitmotif.config.json"), JSON.stringify({ sources }));
});
afterEach(() => server.close());

describe("leitmotif fetch", () => {
  it("brings all tables of IMDb, and nothing the second time", async () => {
    for (const table of IMDB_KINDS) server.serve(`/imdb/${table}.tsv.gz`, packed(`${table}\n`));
    const first = await inProcessWith(folder, ["fetch", "imdb"]);
    expect(first.stdout).toContain(
      `imdb: delivery of 2026-01-15 in ${relative(".", join(folder, "data/raw/imdb/2026-01-15"))}\n`,
    );
    expect(first.code).toBe(0);
    expect(delivered("imdb")).toEqual(["fetch.json", ...IMDB_KINDS.map((table) => `${table}.tsv.gz`)].sort());
    const second = await inProcessWith(folder, ["fetch", "imdb"]);
    expect(second.stdout).toBe("imdb: nothing newer than the delivery of 2026-01-15, nothing downloaded\n");
    expect(server.log.filter((line) => line.endsWith("304"))).toHaveLength(IMDB_KINDS.length);
  });

  it("brings the newest dump of Discogs under its own date", async () => {
    const names = ["releases", "masters", "artists"].map((kind) => `discogs_20260101_${kind}.xml.gz`);
    server.serve("/list?delimiter=%2F&prefix=data%2F", { content: Buffer.from("data/2026/") });
    server.serve("/list?delimiter=%2F&prefix=data%2F2026%2F", { content: Buffer.from(names.join("\n")) });
    for (const name of names) server.serve(`/data/2026/${name}`, packed(name));
    const { code } = await inProcessWith(folder, ["fetch", "discogs", "masters", "artists"]);
    expect(code).toBe(0);
    expect(delivered("discogs", "2026-01-01")).toEqual([
      "discogs_20260101_artists.xml.gz",
      "discogs_20260101_masters.xml.gz",
      "fetch.json",
    ]);
  });

  it("brings the Spotify tracks from the configured address, and prints JSON that a program can read", async () => {
    const content = Buffer.from(",track_id\n0,abc\n");
    server.serve("/export/tracks.csv?version=2", { content, contentType: "text/csv" });
    const { code, stdout, stderr } = await inProcessWith(folder, [
      "fetch",
      "spotify",
      "--json",
      "--date",
      "2026-01-02",
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      source: "spotify",
      date: "2026-01-02",
      isNew: true,
      files: [{ name: "tracks.csv", bytes: content.length }],
    });
    expect([code, stderr]).toEqual([0, ""]);
  });

  it("says what to do where no address is known", async () => {
    const { code, stderr } = await inProcessWith(mkdtempSync(join(tmpdir(), "leitmotif-fetch-")), ["fetch", "spotify"]);
    expect(stderr).toMatch(/^error: the Spotify tracks have no official address.*sources\.spotify\.url.*\n$/);
    expect(code).toBe(1);
  });

  it("ends with 1 and a line for each file that failed", async () => {
    const { code, stdout, stderr } = await inProcessWith(folder, [
      "fetch",
      "imdb",
      "title.crew",
      "title.episode",
      "--quiet",
    ]);
    expect(stderr.match(/the server answers 404/g)).toHaveLength(2);
    expect([code, stdout]).toEqual([1, ""]);
  });

  it("does not mix real deliveries with those of a sample", async () => {
    server.serve("/imdb/title.crew.tsv.gz", packed("crew"));
    expect((await inProcessWith(folder, ["sample", "--films", "20", "--quiet"])).code).toBe(0);
    const { code, stderr } = await inProcessWith(folder, ["fetch", "imdb", "title.crew"]);
    expect(stderr).toContain(`${join(folder, "data/raw")}: contains the invented deliveries of a sample`);
    expect([code, server.log]).toEqual([1, []]);
  });

  it.skipIf(!existsSync("/dev/full"))(
    "reports a full disk in one line and delivers nothing (where /dev/full exists)",
    async () => {
      server.serve("/imdb/title.crew.tsv.gz", packed("crew"));
      mkdirSync(join(folder, "data/raw/imdb/.incoming"), { recursive: true });
      symlinkSync("/dev/full", join(folder, "data/raw/imdb/.incoming/title.crew.tsv.gz.part"));
      const { code, stderr } = await leitmotif(folder, ["fetch", "imdb", "title.crew", "--quiet"]);
      expect(stderr).toMatch(/^error: the disk is full .*\n$/);
      expect(code).toBe(1);
      expect(readdirSync(join(folder, "data/raw/imdb"))).toEqual([".incoming"]);
    },
  );

  it.skipIf(process.platform === "win32")(
    "leaves nothing on Ctrl-C but what the next fetch continues (not on Windows, which has no signals)",
    async () => {
      const file = packed("x".repeat(100_000));
      server.serve("/imdb/title.crew.tsv.gz", file, hangs(50));
      const part = join(folder, "data/raw/imdb/.incoming/title.crew.tsv.gz.part");
      const { code, stderr } = await leitmotif(folder, ["fetch", "imdb", "title.crew"], {
        whenStarted: (child) => killWhen(child, () => sizeOf(part) === 50),
      });
      expect(stderr).toContain("interrupted: half-written files were removed, and a download can be continued");
      expect(code).toBe(130);
      expect(readdirSync(join(folder, "data/raw/imdb"))).toEqual([".incoming"]);

      server.serve("/imdb/title.crew.tsv.gz", file);
      expect((await inProcessWith(folder, ["fetch", "imdb", "title.crew"])).code).toBe(0);
      expect(server.log.at(-1)).toBe("GET /imdb/title.crew.tsv.gz bytes=50- -> 206");
      expect(readFileSync(join(folder, "data/raw/imdb/2026-01-15/title.crew.tsv.gz")).equals(file.content)).toBe(true);
    },
  );
});

function packed(text: string): Served {
  return { content: gzipSync(text), etag: `"${text.length}"`, lastModified: LAST_MODIFIED };
}

function delivered(source: string, date = "2026-01-15"): string[] {
  return readdirSync(join(folder, "data/raw", source, date)).sort();
}

function killWhen(child: ChildProcess, ready: () => boolean): void {
  const timer = setInterval(() => {
    if (!ready()) return;
    clearInterval(timer);
    child.kill("SIGINT");
  }, 10);
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
