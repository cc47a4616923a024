import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { currentSnapshot, openSnapshot } from "#lib/snapshot/open-snapshot";
import { PUBLISHED_TABLES } from "#lib/snapshot/published-tables";
import type { SourceCount } from "#lib/snapshot/source-counts";
import { writeSnapshot } from "#lib/snapshot/write-snapshot";
import { findDeliveries } from "#lib/sources/delivery";
import { emptyWarehouse, LIMITS } from "../warehouse/sample/load.js";
import { COUNTS, stagedFolder } from "./staged-counts.js";

let warehousePath: string;

beforeAll(async () => {
  warehousePath = await emptyWarehouse();
});

describe("writeSnapshot", () => {
  it("gives the same bytes and name to the same content", async () => {
    const first = await snapshotOf(COUNTS);
    const second = await snapshotOf([...COUNTS].reverse());
    expect(second.id).toBe(first.id);
    for (const name of ["manifest.json", "source_counts.parquet"]) {
      expect(readFileSync(join(second.folder, name))).toEqual(readFileSync(join(first.folder, name)));
    }
  });

  it("gives another name when one count differs", async () => {
    const [first, ...rest] = COUNTS;
    const changed = { ...(first as SourceCount), kept: 3989, rejected: 11 };
    expect((await snapshotOf([changed, ...rest])).id).not.toBe((await snapshotOf(COUNTS)).id);
  });

  it("can be repeated, and becomes the current snapshot", async () => {
    const snapshotsFolder = mkdtempSync(join(tmpdir(), "leitmotif-snapshots-"));
    const staged = stagedFolder();
    const options = {
      deliveries: findDeliveries(staged),
      stagedFolder: staged,
      warehousePath,
      gateResults: [],
      questions: { views: [], answers: [] },
      snapshotsFolder,
      data: "sample",
      ...LIMITS,
    } as const;
    const first = await writeSnapshot(options);
    expect(await writeSnapshot(options)).toBe(first);
    expect(currentSnapshot(snapshotsFolder)).toBe(first);
  });

  it("lists deliveries oldest first, and every file with rows and checksum", async () => {
    const { manifest } = await snapshotOf(COUNTS);
    expect(manifest.deliveries.map(({ source, date }) => `${date} ${source}`)).toEqual([
      "2026-01-01 discogs",
      "2026-01-01 imdb",
      "2026-02-01 discogs",
    ]);
    expect(manifest.files.map(({ name }) => name)).toEqual(PUBLISHED_TABLES.map(({ name }) => `${name}.parquet`));
    expect(manifest.files.filter(({ rows }) => rows > 0)).toEqual([
      {
        name: "source_counts.parquet",
        rows: 3,
        bytes: expect.any(Number),
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
  });

  it("sums the files of one kind", async () => {
    const part = { source: "tmdb", delivery: "2026-01-01", kind: "films", files: 1 } as const;
    const { id: _, ...snapshot } = await snapshotOf([
      { ...part, read: 10, kept: 9, rejected: 1 },
      { ...part, read: 5, kept: 5, rejected: 0 },
    ]);
    expect(await snapshot.rows("source_counts")).toEqual([{ ...part, files: 2, read: 15, kept: 14, rejected: 1 }]);
  });

  it("says what to do when a delivery is not staged", async () => {
    const deliveries = [{ source: "imdb", date: "2026-01-01", folder: "" }] as const;
    const options = {
      stagedFolder: "staged",
      warehousePath,
      gateResults: [],
      questions: { views: [], answers: [] },
      snapshotsFolder: tmpdir(),
      ...LIMITS,
    };
    const writing = writeSnapshot({ deliveries, data: "real", ...options });
    await expect(writing).rejects.toThrow(/2026-01-01: is not staged \(run: leitmotif ingest\)/);
  });
});

describe("openSnapshot", () => {
  it("reads back what was staged", async () => {
    expect(await (await snapshotOf(COUNTS)).rows("source_counts")).toEqual(COUNTS);
  });

  it("refuses a folder that is no snapshot, and says what makes one", () => {
    expect(() => openSnapshot(tmpdir())).toThrow(/has no manifest \(run: npm run build\)/);
  });

  it("refuses a table that does not exist, by name", async () => {
    await expect((await snapshotOf(COUNTS)).rows("dim_film")).rejects.toThrow('no such table: "dim_film"');
  });
});

async function snapshotOf(counts: readonly SourceCount[]) {
  const snapshotsFolder = mkdtempSync(join(tmpdir(), "leitmotif-snapshots-"));
  const staged = stagedFolder(counts);
  return openSnapshot(
    await writeSnapshot({
      deliveries: findDeliveries(staged),
      stagedFolder: staged,
      warehousePath,
      gateResults: [],
      questions: { views: [], answers: [] },
      snapshotsFolder,
      data: "sample",
      ...LIMITS,
    }),
  );
}
