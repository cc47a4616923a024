import { describe, expect, it } from "vitest";
import { compareVersions } from "#lib/report/changes/comparison";
import { comparisonHtml } from "#lib/report/changes/html/comparison-html";
import { qualityHtml } from "#lib/report/changes/html/quality-html";
import { changeText, valueText } from "#lib/report/changes/html/values";
import { findFaults } from "#lib/report/check/check-site";
import { claim, published, versionOf } from "./made-versions.js";

const OLD = "2026-01-01-aaaaaaaaaaaa";
const NEW = "2026-02-01-bbbbbbbbbbbb";
const VIEW = { rows: undefined, reports: "../", linksFile: "links.csv" };

describe("comparisonHtml", () => {
  const claims = (value: number) => Array.from({ length: 12 }, (_, i) => claim(`claim<${i}>`, value + i));
  const comparison = compareVersions(
    published(OLD, { claims: claims(1), links: [["r1", "", "", "", 0, "none", "no candidate"]] }),
    published(NEW, {
      claims: claims(2),
      links: [["r1", "A & B", "f1", "The <Film>", 0.91, "match", "title agrees"]],
      madeFrom: { settings: { "gates.rowDrift": 0.3, "linking.costs.wrongLink": 20 } },
    }),
  );
  const html = comparisonHtml(comparison, VIEW);

  it("begins with what moved, what did it, and how much", () => {
    expect(html).toContain("12 claims moved, 0 did not. 1 link changed (1 to another decision).");
    expect(html).toContain("<code>linking.costs.wrongLink</code> 10 → 20");
    expect(html).toContain("Only this differs, so it did all that follows.");
  });

  it("escapes what comes from the data", () => {
    expect(html).toContain("<code>claim&lt;0&gt;</code>");
    expect(html).toContain("A &amp; B <code>r1</code>");
    expect(html).toContain("The &lt;Film&gt; <code>f1</code>");
  });

  it("shows ten rows, and the rest on request", () => {
    expect(html).toContain("<summary>2 more</summary>");
  });

  it("has no fault that the check of pages knows", () => {
    const page = `<html lang="en"><title>T</title><h1>T</h1>${html.replace('href="links.csv"', "")}</html>`;
    expect(findFaults(new Map([["a.html", page]]), { files: ["a.html"] })).toEqual([]);
  });

  it("says when nothing differs", () => {
    const same = comparisonHtml(compareVersions(published(OLD), published(NEW)), VIEW);
    expect(same).toContain("All claims are the same.");
    expect(same).toContain("made from the same deliveries, by the same code, with the same configuration");
  });

  it("says of tables that were removed that their rows could not be compared", () => {
    const tables = { ...comparison, tables: [{ name: "film", before: 1000, after: 1200 }] };
    const gone = comparisonHtml(tables, { ...VIEW, rows: { gone: ["aaaaaaaaaaaa"] } });
    expect(gone).toContain("The tables of aaaaaaaaaaaa were no longer on the machine");
    expect(gone).toContain('<td class="count">1,200</td>');
  });

  it("shows examples of rows, and leads to the list of all", () => {
    const film = {
      table: "film",
      rowsBefore: 10,
      rowsAfter: 11,
      added: 1,
      removed: 0,
      changed: 1,
      columns: { title: 1 },
      examples: [
        { change: "added" as const, key: { film_key: "5d41402a", title_id: "imdb:tt1" }, columns: {} },
        { change: "changed" as const, key: { film_key: "7d793037" }, columns: { title: ["Old", null] as const } },
      ],
      isAnswer: false,
      file: "film.csv",
    };
    const changed = ["film", "cast"].map((name) => ({ name, before: 10, after: 11 }));
    const tables = { ...comparison, tables: changed };
    const shown = comparisonHtml(tables, { ...VIEW, rows: { tables: [film], large: ["cast"] } });
    expect(shown).toContain("Too large to be compared row by row:");
    expect(shown).toContain("<em>added</em> imdb:tt1");
    expect(shown).toContain("<em>changed</em> 7d793037: <code>title</code> Old → nothing");
    expect(shown).toContain(`href="../changes/${OLD}-to-${NEW}/film.csv"`);
  });
});

describe("qualityHtml", () => {
  const { precision: _, ...unknown } = versionOf(OLD).quality;
  const html = qualityHtml(
    [
      { ...versionOf(NEW), seconds: 61 },
      { ...versionOf(OLD), quality: unknown },
    ],
    "../",
  );

  it("lists every version with how good it is, and says where that is not known", () => {
    expect(html).toContain(`<a href="../${NEW}/index.html">2026-02-01 · bbbbbbbbbbbb</a>`);
    expect(html).toContain('0.98<span class="interval">0.95 to 0.99</span>');
    expect(html).toContain("unknown");
    expect(html).toContain("61 s");
  });

  it("draws only what is known", () => {
    expect(html).toContain("Precision of links");
    expect(html).not.toContain("Recall of links</figcaption>");
    expect(html.match(/class="measure-value"/g)).toHaveLength(3);
  });
});

describe("texts of values", () => {
  it.each([
    [1234567, "1,234,567"],
    [-0.828705144, "−0.8287"],
    [0.00012346, "0.0001235"],
    [2.5, "2.5"],
  ])("writes %d as %s", (value, text) => expect(valueText(value)).toBe(text));

  it.each([
    [0.5, "+50%"],
    [-0.0123, "−1.2%"],
    [0.0004, "+less than 0.1%"],
    [25, "+2,500%"],
  ])("writes a change of %d as %s", (change, text) => expect(changeText(change)).toBe(text));
});
