import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { defaultConfig } from "#lib/core/config";
import { findDeliveries } from "#lib/sources/delivery";
import { type IngestOptions, type IngestResult, ingestDeliveries } from "#lib/sources/ingest";

const RATINGS = "tconst\taverageRating\tnumVotes\ntt0000001\t5.1\t5\ntt0000002\tbad\t6\n";
const CREW = "tconst\tdirectors\twriters\ntt0000001\tnm0000001,nm0000002\t\\N\n";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "leitmotif-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

describe("ingestDeliveries", () => {
  it("stages what a delivery holds, with counts that add up and rejects kept aside", async () => {
    deliver("imdb/2025-03-01/title.ratings.tsv", RATINGS);
    deliver("imdb/2025-03-01/title.crew.tsv.gz", gzipSync(CREW));
    deliver("imdb/2025-03-01/read me.txt", "hello");
    deliver("imdb/2025-03-01/fetch.json", "[]");
    deliver("movielens/2025-03-02/links.csv", "movieId,imdbId,tmdbId\n1,0000001,862\n");

    const [imdb, movielens] = await ingest();
    expect(imdb).toMatchObject({
      outcome: "staged",
      counts: {
        source: "imdb",
        date: "2025-03-01",
        files: [
          { name: "title.crew.tsv.gz", kind: "title.crew", read: 1, kept: 1, rejected: 0 },
          { name: "title.ratings.tsv", kind: "title.ratings", bytes: RATINGS.length, read: 2, kept: 1, rejected: 1 },
        ],
        unread: ["read me.txt"],
        tables: { title_crew: 1, title_ratings: 1 },
      },
    });
    expect(movielens).toMatchObject({ outcome: "staged", counts: { tables: { link: 1 } } });
    expect(read("rejects/imdb/2025-03-01/title.ratings.csv")).toBe(
      "file,line,reason,value\ntitle.ratings.tsv,3,averageRating is not a number from 1 to 10,tt0000002\tbad\t6\n",
    );
    expect(filesBelow("staged/imdb/2025-03-01")).toEqual([
      "counts.json",
      "title_crew.digests",
      "title_crew.parquet",
      "title_ratings.digests",
      "title_ratings.parquet",
    ]);
    expect(JSON.parse(read("staged/imdb/2025-03-01/counts.json"))).toEqual(countsOf(imdb));
  });

  it("writes the same bytes again", async () => {
    deliver("imdb/2025-03-01/title.ratings.tsv", RATINGS);
    await ingest();
    const before = filesBelow(".").map((name) => [name, read(name)]);
    await ingest({ force: true });
    expect(filesBelow(".").map((name) => [name, read(name)])).toEqual(before);
  });

  it("leaves alone what is staged, until a file changes, comes or goes, or it is told to read again", async () => {
    deliver("imdb/2025-03-01/title.ratings.tsv", RATINGS);
    expect(await outcomes()).toEqual(["staged"]);
    expect(await outcomes()).toEqual(["unchanged"]);
    deliver("imdb/2025-03-01/title.ratings.tsv", RATINGS.replace("bad", "8.0"));
    expect(await outcomes()).toEqual(["staged"]);
    expect(existsSync(join(folder, "rejects/imdb/2025-03-01/title.ratings.csv"))).toBe(false);
    deliver("imdb/2025-03-01/title.crew.tsv", CREW);
    expect(await outcomes()).toEqual(["staged"]);
    rmSync(join(folder, "raw/imdb/2025-03-01/title.ratings.tsv"));
    expect(await outcomes()).toEqual(["staged"]);
    expect(filesBelow("staged/imdb/2025-03-01")).toEqual(["counts.json", "title_crew.digests", "title_crew.parquet"]);
    expect(await outcomes()).toEqual(["unchanged"]);
    expect(await outcomes({ force: true })).toEqual(["staged"]);
  });

  it("stages a dump anew when another part of it is asked for", async () => {
    const genre = (name: string) => `<genres><genre>${name}</genre></genres>`;
    const releases = [genre("Stage &amp; Screen"), genre("Rock")].map(
      (part, index) => `<release id="${index + 1}">${part}</release>`,
    );
    deliver("discogs/2025-03-01/discogs_20250301_releases.xml", `<releases>${releases.join("")}</releases>`);
    expect(countsOf((await ingest())[0])).toMatchObject({ files: [{ kind: "releases", read: 2, kept: 2 }] });
    const { sources } = defaultConfig();
    const settings = { ...sources, discogs: { ...sources.discogs, releases: "screen" } } as const;
    expect(countsOf((await ingest({ settings }))[0])).toMatchObject({
      files: [{ kind: "screen-releases", read: 1, kept: 1, passedOver: 1 }],
      tables: { release: 1 },
    });
    expect((await ingest({ settings }))[0]?.outcome).toBe("unchanged");
  });

  it("counts the bytes of all files, read or not", async () => {
    deliver("imdb/2025-03-01/title.ratings.tsv", RATINGS);
    deliver("imdb/2025-03-01/title.crew.tsv.gz", gzipSync(CREW));
    const size = RATINGS.length + gzipSync(CREW).length;
    for (let round = 0; round < 2; round++) {
      let bytes = 0;
      await ingest({
        onBytes: (count) => {
          bytes += count;
        },
      });
      expect(bytes).toBe(size);
    }
  });

  it("goes on after a delivery that fails, which leaves no trace", async () => {
    deliver("imdb/2025-03-01/title.crew.tsv", CREW);
    deliver("imdb/2025-03-01/title.ratings.tsv.gz", gzipSync(RATINGS).subarray(0, 30));
    deliver("imdb/2025-04-01/title.ratings.tsv", RATINGS);
    const [failed, staged] = await ingest();
    expect(failed).toMatchObject({ outcome: "failed", error: { message: expect.stringMatching(/is cut short/) } });
    expect(staged).toMatchObject({ outcome: "staged" });
    expect(readdirSync(join(folder, "staged/imdb"))).toEqual(["2025-04-01"]);
    expect(readdirSync(join(folder, "rejects/imdb"))).toEqual(["2025-04-01"]);
  });

  it("keeps what it staged before when a delivery fails now", async () => {
    deliver("imdb/2025-03-01/title.ratings.tsv", RATINGS);
    await ingest();
    deliver("imdb/2025-03-01/title.ratings.tsv", "not a table");
    expect(await outcomes()).toEqual(["failed"]);
    expect(filesBelow("staged/imdb/2025-03-01")).toEqual([
      "counts.json",
      "title_ratings.digests",
      "title_ratings.parquet",
    ]);
    expect(filesBelow("rejects")).toEqual(["imdb/2025-03-01/title.ratings.csv"]);
  });

  it.each([
    [
      "a folder is where a file should be",
      () => mkdirSync(join(folder, "raw/imdb/2025-03-01/title.crew.tsv")),
      /is a folder/,
    ],
    ["a table is there twice", () => deliver("imdb/2025-03-01/title.ratings.tsv.gz", RATINGS), /second title\.ratings/],
    ["a file is empty", () => deliver("imdb/2025-03-01/title.crew.tsv", ""), /title\.crew\.tsv: is empty/],
  ])("fails clearly when %s", async (_, spoil, message) => {
    deliver("imdb/2025-03-01/title.ratings.tsv", RATINGS);
    spoil();
    expect(await ingest()).toMatchObject([{ outcome: "failed", error: { message: expect.stringMatching(message) } }]);
    expect(filesBelow(".").filter((name) => !name.startsWith("raw/"))).toEqual([]);
  });

  it("fails clearly when no file of a delivery is known", async () => {
    mkdirSync(join(folder, "raw/imdb/2025-03-01"), { recursive: true });
    deliver("imdb/2025-04-01/titles.xlsx", "?");
    expect((await ingest()).map((result) => result.outcome === "failed" && String(result.error))).toEqual([
      expect.stringMatching(/imdb\/2025-03-01: is empty/),
      expect.stringMatching(/holds no file with a known name, only titles\.xlsx/),
    ]);
  });
});

function ingest(options: Partial<IngestOptions> = {}): Promise<IngestResult[]> {
  const folders = { stagedFolder: join(folder, "staged"), rejectsFolder: join(folder, "rejects") };
  return ingestDeliveries(findDeliveries(join(folder, "raw")), { ...folders, ...options });
}

async function outcomes(options: { force?: boolean } = {}): Promise<string[]> {
  return (await ingest(options)).map(({ outcome }) => outcome);
}

function countsOf(result: IngestResult | undefined): unknown {
  return result !== undefined && result.outcome !== "failed" ? result.counts : undefined;
}

function deliver(name: string, content: string | Uint8Array): void {
  const path = join(folder, "raw", name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function read(name: string): string {
  return readFileSync(join(folder, name), "latin1");
}

function filesBelow(name: string): string[] {
  return readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(join(folder, name).length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}
