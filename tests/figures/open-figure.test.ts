import { readdirSync } from "node:fs";
import { basename } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { defineFigure } from "#lib/figures/define-figure";
import { figure, figureNames } from "#lib/figures/open-figure";
import { openSnapshot, type Snapshot } from "#lib/snapshot/open-snapshot";
import { emptySnapshot } from "../snapshot/empty-snapshot.js";

let snapshot: Snapshot;

beforeAll(async () => {
  snapshot = openSnapshot(await emptySnapshot());
});

describe("figureNames", () => {
  it("lists what lies in the topics of the charts and of the insights, but not in folders of these", () => {
    const topics = ["src/lib/figures/charts", "src/lib/insights"].flatMap((folder) =>
      readdirSync(folder).map((topic) => `${folder}/${topic}`),
    );
    const files = topics.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith(".ts")));
    expect(figureNames()).toEqual(files.map((name) => basename(name, ".ts")).sort());
  });
});

describe("figure", () => {
  it.each(figureNames())("draws %s, also of a snapshot that holds nothing to show", async (name) => {
    const warn = vi.spyOn(console, "warn");
    const { title, caption, columns, table, svg } = await figure(name, snapshot);
    expect(title).not.toBe("");
    expect(caption).not.toMatch(/undefined|NaN/);
    expect(table.every((row) => row.length === columns.length)).toBe(true);
    expect(await svg()).toMatch(/^<svg/);
    expect(warn.mock.calls).toEqual([]);
  });

  it("gives the rows that it is drawn from", async () => {
    const { rows } = await figure("source-counts", snapshot);
    expect(rows[0]).toMatchObject({ source: "discogs", delivery: "2026-01-01", read: 4000 });
  });

  it("names what was probably meant when there is no such figure", async () => {
    await expect(figure("link-score", snapshot)).rejects.toThrow(
      'no figure has this name: "link-score" (did you mean link-scores?)',
    );
  });
});

describe("defineFigure", () => {
  it("reads the table of its name, and names the row and the column that are not as they should be", async () => {
    const wrong = defineFigure({
      row: z.object({ kind: z.string(), read: z.boolean() }),
      title: () => "",
      caption: () => "",
      columns: [],
      spec: () => ({ data: { values: [] }, mark: "bar" }),
    });
    await expect(wrong.read("source-counts", snapshot)).rejects.toThrow(/row 1 of source-counts .*read: .*boolean/);
  });
});
