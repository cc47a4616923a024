import { expect, it } from "vitest";
import { COLOURS } from "#lib/recommending/posters/poster-colours";
import { posterHtml } from "#lib/report/finder/html/poster-html";

it("shows the colours of a poster as a strip and in words, the most frequent first", () => {
  const html = posterHtml(COLOURS.map((name) => ({ red: 0.25, black: 0.74, grey: 0.01 })[name as string] ?? 0));
  expect(html).toContain("Poster: black 74%, red 25%<");
  expect([...html.matchAll(/--share: ([\d.]+)/g)].map(([, share]) => share)).toEqual(["0.74", "0.25"]);
});

it("shows nothing where no poster is known", () => {
  expect(posterHtml(null)).toBe("");
});
