import { describe, expect, it } from "vitest";
import sourceCounts, { type SourceCountRow } from "#lib/figures/charts/data/source-counts";
import { renderSvg } from "#lib/figures/files/render-svg";
import { PAGE_THEME, PRINT_THEME } from "#lib/figures/spec/theme";
import { COUNTS } from "../snapshot/staged-counts.js";

const SIZE = { name: "chart", width: 760 };

const drawn = (counts: readonly SourceCountRow[]) => sourceCounts.draw("source-counts", counts, new Map());

describe("source-counts", () => {
  const figure = drawn(COUNTS);

  it("says in the title of the counts what they show", () => {
    expect(figure.title).toBe("3 deliveries from 2 sources: 99.9% of 17,100 rows kept");
  });

  it("never rounds a loss away", () => {
    const nearly = drawn([
      { source: "imdb", delivery: "2026-01-01", kind: "title.akas", files: 1, read: 1e6, kept: 999_999, rejected: 1 },
    ]);
    expect(nearly.title).toBe("1 delivery from 1 source: more than 99.9% of 1,000,000 rows kept");
  });

  it("has a table row for each count", () => {
    expect(figure.table[0]).toEqual(["Discogs", "2026-01-01", "releases", 4000, 3990, 10]);
    expect(figure.table).toHaveLength(COUNTS.length);
  });

  it("draws every count, in the colours of the theme", async () => {
    const svg = await renderSvg(figure.spec(PRINT_THEME), SIZE);
    for (const label of ["Discogs releases", "IMDb title.basics", "3,990 + 10", "8,999 + 1", "4,100"]) {
      expect(svg).toContain(`>${label}<`);
    }
    expect(svg).toContain(PRINT_THEME.main);
    expect(await renderSvg(figure.spec(PAGE_THEME), SIZE)).not.toMatch(/#[0-9a-f]{6}/i);
  });

  it("draws the counts to the same bytes again and again", async () => {
    const [first, second] = await Promise.all([0, 1].map(() => renderSvg(figure.spec(PRINT_THEME), SIZE)));
    expect(second).toBe(first);
  });
});
