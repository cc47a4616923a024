import { beforeAll, describe, expect, it } from "vitest";
import { share, text } from "#lib/figures/answer/columns";
import { defineAnswer } from "#lib/figures/answer/define-answer";
import { openSnapshot, type Row, type Snapshot } from "#lib/snapshot/open-snapshot";
import { emptySnapshot } from "./empty-snapshot.js";

const rejections = defineAnswer({
  question: "Which source loses most?",
  table: { source: text("Source", "who delivered"), share: share("Share", "share of its rows that could not be read") },
  key: ["source"],
  title: (rows) => `${rows[0]?.source} loses most`,
  caption: () => "",
  chart: () => ({ data: { values: [] }, mark: "bar" }),
  claims: (rows) => rows.map(({ source, share }) => ({ name: `rejected.${source}`, value: share, unit: "share" })),
});

const SQL = `SELECT source, sum(rejected) / sum(read) AS share FROM source_counts GROUP BY source ORDER BY share DESC, source;`;

let snapshot: Snapshot;

beforeAll(async () => {
  const { question, table, key, compute } = rejections;
  const columns = Object.entries(table).map(([name, column]) => ({ name, ...column }));
  const claims = (rows: readonly Row[]) => rejections.claim("rejections", rows);
  snapshot = openSnapshot(
    await emptySnapshot({
      views: [],
      answers: [{ table: "rejections", question, madeBy: "rejections.sql", columns, key, sql: SQL, compute, claims }],
    }),
  );
});

describe("an answer", () => {
  it("stores the table of an answer in the snapshot, in the order that its SQL gives", async () => {
    expect(snapshot.manifest.files).toContainEqual(expect.objectContaining({ name: "rejections.parquet", rows: 2 }));
    expect((await snapshot.rows("rejections")).map(({ source }) => source)).toEqual(["discogs", "imdb"]);
  });

  it("states the claims of an answer beside those of the warehouse", async () => {
    expect((await snapshot.claims()).get("rejected.discogs")).toBeCloseTo(10 / 8100, 12);
    expect(await snapshot.rows("claim")).toContainEqual(
      expect.objectContaining({ name: "rejected.imdb", unit: "share", table_name: "rejections" }),
    );
  });

  it("draws the figure of an answer from its table", async () => {
    expect(await rejections.read("rejections", snapshot)).toMatchObject({
      title: "discogs loses most",
      table: [
        ["discogs", "0.1%"],
        ["imdb", "less than 0.1%"],
      ],
    });
  });
});
