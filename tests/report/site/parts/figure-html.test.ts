import { describe, expect, it } from "vitest";
import type { Figure } from "#lib/figures/figure";
import { figureHtml } from "#lib/report/site/parts/figure-html";

function figureOf(rows: number, about: Partial<Figure> = {}): Figure {
  const none = () => Promise.reject(new Error("not drawn here"));
  return {
    name: "styles",
    title: "Many films have rock & pop",
    caption: "Films by style.",
    rows: [],
    fields: [],
    columns: [{ title: "Place", kind: "count" }],
    table: Array.from({ length: rows }, (_, place) => [place + 1]),
    spec: () => ({ data: { values: [] }, mark: "bar" }),
    svg: none,
    png: none,
    ...about,
  };
}

describe("figureHtml", () => {
  it("announces a figure by what it shows, and an answer by its question", () => {
    expect(figureHtml(figureOf(1), "")).toContain('<h2 id="styles-title">Many films have rock &amp; pop</h2>');
    const html = figureHtml(figureOf(1, { question: "Which styles?" }), "");
    expect(html).toContain('<h3>Which styles?</h3>\n<p class="finding" id="styles-title">Many films');
  });

  it("offers chart, table, and all about it", () => {
    for (const ending of ["svg", "png", "csv", "json"]) {
      expect(figureHtml(figureOf(1), "")).toContain(`href="./loaders/styles.${ending}" download="styles.${ending}"`);
    }
  });

  it("opens short tables, keeps longer ones closed, and cuts what nobody reads to the end", () => {
    const [short, long, endless] = [10, 11, 1100].map((rows) => figureHtml(figureOf(rows), ""));
    expect(short).not.toContain("<details>");
    expect(long).toContain("<details><summary>Table with 11 rows</summary>");
    expect(endless).toContain("<summary>Table with 1,100 rows, of which the first 100 are here</summary>");
    expect(endless?.match(/<tr>/g)).toHaveLength(101);
    expect(endless).toContain('<link itemprop="table" href="./loaders/tables/styles.json">');
    expect(long).not.toContain('<link itemprop="table"');
  });

  it("holds no empty line, at which Markdown would end it", () => {
    expect(figureHtml(figureOf(11, { question: "Why?" }), "<svg></svg>")).not.toMatch(/\n\s*\n/);
  });
});
