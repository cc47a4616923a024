import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { defineFigure } from "#lib/figures/define-figure";
import { openSnapshot, type Snapshot } from "#lib/snapshot/open-snapshot";
import { emptySnapshot } from "./empty-snapshot.js";

const rejections = defineFigure({
  row: z.object({ source: z.string(), share: z.number() }),
  title: (rows) => `${rows[0]?.source} loses most`,
  caption: () => "",
  columns: [{ title: "Source", kind: "text", cell: ({ source }) => source }],
  spec: () => ({ data: { values: [] }, mark: "bar" }),
  claims: (rows) => rows.map(({ source, share }) => ({ name: `rejected.${source}`, value: share, unit: "share" })),
});

const SQL = `SELECT source, sum(rejected) / sum(read) AS share FROM source_counts GROUP BY source ORDER BY share DESC, source;`;

let snapshot: Snapshot;

beforeAll(async () => {
  const claims = (rows: Parameters<typeof rejections.claim>[1]) => rejections.claim("rejections", rows);
  snapshot = openSnapshot(await emptySnapshot([{ table: "rejections", sql: SQL, claims }]));
});

describe("an answer", () => {
  it("has its table in the snapshot, in the order that its SQL gives", async () => {
    expect(snapshot.manifest.files).toContainEqual(expect.objectContaining({ name: "rejections.parquet", rows: 2 }));
    expect((await snapshot.rows("rejections")).map(({ source }) => source)).toEqual(["discogs", "imdb"]);
  });

  it("states its claims beside those of the warehouse", async () => {
    expect((await snapshot.claims()).get("rejected.discogs")).toBeCloseTo(10 / 8100, 12);
    expect(await snapshot.rows("claim")).toContainEqual(
      expect.objectContaining({ name: "rejected.imdb", unit: "share", table_name: "rejections" }),
    );
  });

  it("is a figure that is drawn from its table", async () => {
    expect(await rejections.read("rejections", snapshot)).toMatchObject({
      title: "discogs loses most",
      table: [["discogs"], ["imdb"]],
    });
  });
});
