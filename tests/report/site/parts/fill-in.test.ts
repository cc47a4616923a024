import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import sourceCounts from "#lib/figures/charts/data/source-counts";
import { figureHtml } from "#lib/report/site/parts/figure-html";
import { fillIn } from "#lib/report/site/parts/fill-in";
import { COUNTS } from "../../../snapshot/staged-counts.js";

describe("fillIn", () => {
  const figure = figureHtml(
    { ...sourceCounts.draw("source-counts", COUNTS, new Map()), caption: "rows < files & “more”" },
    "<svg></svg>",
  );
  const markdown = new MarkdownIt({ html: true }).use(fillIn, { "figure source-counts": figure });

  it("puts a whole figure where a page asks for it", () => {
    const html = markdown.render("Before\n\n{{figure source-counts}}\n\nAfter *it*");
    expect(html).toBe(`<p>Before</p>\n${figure}\n<p>After <em>it</em></p>\n`);
  });

  it("shows a figure's text as text", () => {
    expect(figure).toContain("<figcaption>rows &lt; files &amp; “more”</figcaption>");
  });

  it("says what depends on a claim only if that is known", () => {
    const page = "Films.\n{{known films.late}}Of them {{claim films.late}}\ncame late.{{end}}\nThat is all.";
    const said = (parts: Record<string, string>) => new MarkdownIt({ html: true }).use(fillIn, parts).render(page);
    expect(said({ "claim films.late": "<a>12%</a>" })).toBe(
      "<p>Films.\nOf them <a>12%</a>\ncame late.\nThat is all.</p>\n",
    );
    expect(said({})).toBe("<p>Films.</p>\n<p>That is all.</p>\n");
  });

  it("leaves braces of code alone", () => {
    expect(markdown.render("`{{a: 1}}`")).toBe("<p><code>{{a: 1}}</code></p>\n");
  });

  it("refuses a part that does not exist, and says which there are", () => {
    expect(() => markdown.render("{{figure nothing}}")).toThrow(
      /"figure nothing" \(the parts are: figure source-counts\)/,
    );
  });
});
