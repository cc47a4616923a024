import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findAnswers } from "#lib/figures/find-figures";
import type { SiteFigure } from "#lib/report/site/figures/site-figure";
import { pageFooter } from "#lib/report/site/frame/page-footer";
import { pageHeader } from "#lib/report/site/frame/page-header";
import { PAGES, pageAt, SECTIONS } from "#lib/report/site/pages";
import { findingHtml } from "#lib/report/site/parts/finding-html";
import { belongs, topicHtml } from "#lib/report/site/parts/topic-html";

const TOPIC = { topic: "music", heading: "Music & film", introduction: "What goes < with what." };

describe("PAGES", () => {
  it("names every page that there is, and no other", () => {
    const files = readdirSync("src").filter((name) => name.endsWith(".md"));
    expect(PAGES.map(({ path }) => `${path}.md`).sort()).toEqual(files.sort());
  });

  it.each(PAGES)("asks on $path for the topics that are said to be there", ({ path, topics = [] }) => {
    const places = readFileSync(join("src", `${path}.md`), "utf8").matchAll(/\{\{topic ([a-z-]+)\}\}/g);
    expect([...places].map(([, topic]) => topic)).toEqual(topics);
  });

  it("shows every answer on exactly one page", () => {
    const topics = PAGES.flatMap((page) => page.topics ?? []);
    const places = findAnswers().map(({ name, topic }) => [name, topics.filter((t) => belongs(topic, t)).length]);
    expect(places.filter(([, count]) => count !== 1)).toEqual([]);
  });
});

describe("pageHeader", () => {
  const header = pageHeader("/money", "<p>Sample</p>");

  it("leads to all sections, and marks the one in which the reader is", () => {
    for (const { pages } of SECTIONS) expect(header).toContain(`<a href="/${pages[0]?.path}"`);
    expect(header).toContain('<a href="/music" aria-current="true">Answers</a>');
    expect(header.match(/aria-current="true"/g)).toHaveLength(1);
  });

  it("leads to all pages of the section, and marks the one that is shown", () => {
    for (const { path } of pageAt("/money").section?.pages ?? []) expect(header).toContain(`<a href="/${path}"`);
    expect(header).toContain('<a href="/money" aria-current="page">Films and money</a>');
    expect(header.match(/aria-current="page"/g)).toHaveLength(1);
  });
});

describe("pageFooter", () => {
  it("leads from the first page through all others to the last", () => {
    const path = (place: number) => `/${PAGES[place]?.path}`;
    for (const place of PAGES.keys()) {
      const footer = pageFooter(path(place), "<p>Sources</p>");
      expect(footer.includes(`rel="prev" href="${path(place - 1)}"`)).toBe(place > 0);
      expect(footer.includes(`rel="next" href="${path(place + 1)}"`)).toBe(place < PAGES.length - 1);
      expect(footer).toContain("<p>Sources</p>");
    }
  });
});

describe("topicHtml", () => {
  const figure = (name: string, topic: string): SiteFigure => ({
    name,
    topic,
    title: "",
    svg: "",
    html: `<i>${name}</i>`,
    files: {},
  });

  it("shows the answers of a topic, and of those split from it, below heading and introduction", () => {
    const figures = [
      figure("a", "money"),
      figure("b", "music"),
      figure("c", "music-success"),
      figure("d", "musicians"),
    ];
    expect(topicHtml(TOPIC, figures)).toBe(
      '<h2 id="topic-music">Music &amp; film</h2>\n<p class="introduction">What goes &lt; with what.</p>\n<i>b</i>\n<i>c</i>',
    );
  });

  it("writes nothing for a topic while there is no answer", () => {
    expect(topicHtml(TOPIC, [figure("a", "money")])).toBe("");
  });
});

describe("findingHtml", () => {
  const found = { name: "top-budgets", title: "A < B", svg: "", html: "", files: {} };

  it("leads from the sentence to the figure on the page of its topic", () => {
    expect(findingHtml({ ...found, topic: "money" })).toBe(
      '<a class="to-figure" href="./money#top-budgets">A &lt; B</a>',
    );
  });

  it("gives the sentence alone where no page shows the topic", () => {
    expect(findingHtml({ ...found, topic: "charts" })).toBe("A &lt; B");
  });
});
