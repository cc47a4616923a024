import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Delivery,
  evaluate,
  explain,
  figure,
  figureNames,
  findDeliveries,
  link,
  openSnapshot,
  parseTitle,
  readDelivery,
} from "leitmotif";
import { beforeAll, describe, expect, it } from "vitest";
import { sharedAnswers } from "../warehouse/sample/shared-sample.js";

const releases = "tests/gold/releases.csv";
const films = "tests/gold/films.csv";
const gold = "tests/gold/gold.csv";

/** The examples of the documentation. */
const album = { id: "r1", title: "Heat (Original Motion Picture Soundtrack)", year: 1995 };
const heats = [
  { id: "f1", title: "Heat", year: 1995 },
  { id: "f2", title: "Heat", year: 1986 },
];

describe("linking by the public API", () => {
  it("reads a title with what its phrases tell", () => {
    const { readings, media } = parseTitle("Heat (Music From The 1995 Motion Picture)");
    expect(readings.map(({ key }) => key)).toContain("heat");
    expect([...media]).toEqual(["film"]);
  });

  it("links records of which only id and title are known", async () => {
    expect(await link([album], heats)).toMatchObject([{ releaseId: "r1", filmId: "f1", runnerUp: "f2" }]);
    expect(await link([{ id: "r2", title: "Nothing Alike" }], heats)).toMatchObject([{ filmId: "", decision: "none" }]);
  });

  it("lets what people decided and what mistakes cost stand above the model", async () => {
    const verdicts = [{ releaseId: "r1", filmId: "f2", belongs: true }];
    expect(await link([album], heats, { verdicts })).toMatchObject([{ filmId: "f2", decision: "match" }]);
    const costs = { wrongLink: 1e9, missedLink: 40, review: 4 };
    const cautious = await link([album], heats, { costs });
    expect(cautious.map(({ decision }) => decision)).not.toContain("match");
  });

  it("explains a link by steps that add up to its score", async () => {
    const { filmId, steps, score } = await explain(album, heats);
    expect(filmId).toBe("f1");
    expect(steps.reduce((sum, { bits }) => sum + bits, 0)).toBeCloseTo(score, 9);
    expect((await explain(album, heats, "f2")).filmId).toBe("f2");
  });

  it("links and judges files", async () => {
    const { overall } = await evaluate(await link(releases, films), gold);
    expect(overall.precision.value).toBeGreaterThan(0.98);
    expect(overall.recall.value).toBeGreaterThan(0.95);
  });
});

describe("snapshots by the public API", () => {
  let folder: string;
  beforeAll(async () => {
    folder = (await sharedAnswers()).folder;
  });

  it("opens a snapshot with its tables and named figures", async () => {
    const snapshot = openSnapshot(folder);
    const [first] = await snapshot.rows("source_counts");
    expect(first).toMatchObject({ source: expect.any(String) });
    expect((await snapshot.claims()).size).toBeGreaterThan(10);
  });

  it("draws a figure of the report by its name", async () => {
    expect(figureNames()).toContain("source-counts");
    const { title, caption, rows } = await figure("source-counts", openSnapshot(folder));
    expect([title, caption]).toEqual([expect.any(String), expect.any(String)]);
    expect(rows.length).toBeGreaterThan(3);
  });
});

describe("deliveries by the public API", () => {
  it("finds a delivery and reads its tables, once", async () => {
    const { raw, ...folders } = newFolders();
    const folder = join(raw, "imdb/2026-01-15");
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, "title.ratings.tsv"),
      "tconst\taverageRating\tnumVotes\ntt0000001\t5.7\t1990\nx\ty\tz\n",
    );
    const delivery = onlyDeliveryIn(raw);
    const { counts, rows } = await readDelivery(delivery, folders);
    expect(counts).toMatchObject({ tables: { title_ratings: 1 }, files: [{ read: 2, kept: 1, rejected: 1 }] });
    expect(await rows("title_ratings")).toEqual([{ tconst: "tt0000001", averageRating: 5.7, numVotes: 1990 }]);
    await expect(rows("title_rating")).rejects.toThrow(
      /has no such table: "title_rating" \(there are: title_ratings\)/,
    );
    expect((await readDelivery(delivery, folders)).counts).toEqual(counts);
  });

  it("tells what is wrong with a delivery that cannot be read", async () => {
    const { raw, ...folders } = newFolders();
    mkdirSync(join(raw, "imdb/2026-01-15"), { recursive: true });
    const delivery = onlyDeliveryIn(raw);
    await expect(readDelivery(delivery, folders)).rejects.toThrow("is empty");
  });
});

it("hides from other programs what is not an entry point", async () => {
  const inner = ["leitmotif", "core", "errors"].join("/");
  await expect(import(/* @vite-ignore */ inner)).rejects.toThrow();
});

function newFolders() {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-api-"));
  return { raw: join(folder, "raw"), stagedFolder: join(folder, "staged"), rejectsFolder: join(folder, "rejects") };
}

function onlyDeliveryIn(raw: string): Delivery {
  const [delivery, ...others] = findDeliveries(raw);
  if (delivery === undefined || others.length > 0) throw new Error(`${raw} does not hold one delivery`);
  return delivery;
}
