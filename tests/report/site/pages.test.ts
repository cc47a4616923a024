import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findAnswers } from "#lib/figures/find-figures";
import { findingHtml } from "#lib/report/site/finding-html";
import { pageHeader } from "#lib/report/site/page-header";
import { PAGES } from "#lib/report/site/pages";
import type { SiteFigure } from "#lib/report/site/site-figures";
import { belongs, topicHtml } from "#lib/report/site/topic-html";

const TOPIC = { topic: "music", heading: "Music & film", introduction: "What goes < with what." };

describe("PAGES", () => {
  it("names every page that there is, and no other", () => {
    const files = readdirSync("src").filter((name) => name.endsWith(".md"));
    expect(PAGES.map(({ path }) => `${path}.md`).sort()).toEqual(files.sort());
  });

  it.each(PAGES)("asks on $path for the topics that are said to be there", ({ path, topics = [] }) => {
    const places = readFileSync(join("src", `${path}.md`), "utf8").matchAll(/\{\{topic ([a-z-]+)\}\}/g);
    expect([...places].map(([, topic]) => topic)).toEqual(topics.map(({ topic }) => topic));
  });

  it("shows every answer on exactly one page", () => {
    const topics = PAGES.flatMap((page) => page.topics ?? []);
    const places = findAnswers().map(({ name, topic }) => [name, topics.filter((t) => belongs(topic, t.topic)).length]);
    expect(places.filter(([, count]) => count !== 1)).toEqual([]);
  });
});

describe("pageHeader", () => {
  it("leads to all pages, and marks the one that is shown", () => {
    const header = pageHeader("/music", "<p>Sample</p>");
    for (const { path } of PAGES) expect(header).toContain(`<a href="/${path}"`);
    expect(header.match(/aria-current="page"/g)).toHaveLength(1);
    expect(header).toContain('<a href="/music" aria-current="page">');
  });
});

describe("topicHtml", () => {
  const figure = (name: string, topic: string): SiteFigure => ({
    name,
    topic,
    title: "",
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
  const found = { name: "top-budgets", title: "A < B", html: "", files: {} };

  it("leads from the sentence to the figure on the page of its topic", () => {
    expect(findingHtml({ ...found, topic: "money" })).toBe(
      '<a class="to-figure" href="./money#top-budgets">A &lt; B</a>',
    );
  });

  it("gives the sentence alone where no page shows the topic", () => {
    expect(findingHtml({ ...found, topic: "charts" })).toBe("A &lt; B");
  });
});
