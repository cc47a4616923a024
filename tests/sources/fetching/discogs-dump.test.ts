import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DISCOGS_KINDS, findDiscogsDump } from "#lib/sources/discogs/fetch";
import { type Served, startServer, type TestServer } from "./server.js";

const PATIENCE = { tries: 2, firstDelayMs: 1, longestDelayMs: 10, idleMs: 1_000 };
const COMPLETE = ["releases.xml.gz", "masters.xml.gz", "artists.xml.gz", "labels.xml.gz", "CHECKSUM.txt"];

let server: TestServer;

beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());

/** The two ways in which the list of dumps is published. */
const LISTINGS: Record<string, (names: readonly string[]) => Served> = {
  "a web page": (names) => ({
    content: Buffer.from(names.map((name) => `<a href="?download=${encodeURIComponent(name)}">file</a>\n`).join("")),
    contentType: "text/html; charset=utf-8",
  }),
  "a bucket": (names) => ({
    content: Buffer.from(`<ListBucketResult>${names.map((name) => `<Key>${name}</Key>`).join("")}</ListBucketResult>`),
    contentType: "application/xml",
  }),
};

describe.each(Object.entries(LISTINGS))("findDiscogsDump on %s", (_name, listing) => {
  it("takes the newest dump that is complete, with its published checksums", async () => {
    publish(listing, {
      "2025": [dump("20251201", COMPLETE)],
      "2026": [dump("20260101", COMPLETE), dump("20260201", COMPLETE), dump("20260301", ["artists.xml.gz"])],
    });
    server.serve("/data/2026/discogs_20260201_CHECKSUM.txt", {
      content: Buffer.from(
        `${"A".repeat(64)} *discogs_20260201_artists.xml.gz\n${"b".repeat(64)}  discogs_20260201_releases.xml.gz\n`,
      ),
    });
    expect(await find()).toEqual({
      date: "2026-02-01",
      files: [
        file("2026", "discogs_20260201_releases.xml.gz", "b".repeat(64)),
        file("2026", "discogs_20260201_masters.xml.gz"),
        file("2026", "discogs_20260201_artists.xml.gz", "a".repeat(64)),
      ],
    });
  });

  it("takes last year's newest while this year's first is not complete", async () => {
    publish(listing, {
      "2025": [dump("20251101", COMPLETE.slice(0, 4)), dump("20251201", COMPLETE.slice(0, 4))],
      "2026": [dump("20260101", ["artists.xml.gz"])],
    });
    expect((await find()).date).toBe("2025-12-01");
  });

  it("takes the dump of a date, and says which there are when there is none", async () => {
    publish(listing, { "2024": [dump("20240101", COMPLETE.slice(0, 4)), dump("20240201", COMPLETE.slice(0, 4))] });
    expect((await find("2024-01-01")).date).toBe("2024-01-01");
    await expect(find("2024-01-15")).rejects.toThrow(
      "lists no dump of 2024-01-15 with releases, masters, artists (there are 2024-01-01, 2024-02-01)",
    );
  });

  it("names the setting to check when the list is empty", async () => {
    publish(listing, {});
    await expect(find()).rejects.toThrow(
      `${server.url}/: lists no dump with releases, masters, artists (check sources.discogs.url)`,
    );
  });
});

function find(date?: string) {
  return findDiscogsDump({ url: `${server.url}/`, filesUrl: `${server.url}/` }, DISCOGS_KINDS, PATIENCE, date);
}

function publish(listing: (names: readonly string[]) => Served, years: Record<string, string[][]>): void {
  server.serve("/?delimiter=%2F&prefix=data%2F", listing(Object.keys(years).map((year) => `data/${year}/`)));
  for (const [year, dumps] of Object.entries(years)) {
    const names = dumps.flat().map((name) => `data/${year}/${name}`);
    server.serve(`/?delimiter=%2F&prefix=data%2F${year}%2F`, listing(names));
  }
}

function dump(date: string, kinds: readonly string[]): string[] {
  return kinds.map((kind) => `discogs_${date}_${kind}`);
}

function file(year: string, name: string, sha256?: string) {
  return { name, url: `${server.url}/data/${year}/${name}`, ...(sha256 === undefined ? {} : { sha256 }) };
}
