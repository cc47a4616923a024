import { beforeAll, describe, expect, it } from "vitest";
import { defaultConfig } from "#lib/core/config";
import { link } from "#lib/index";
import type { ExplorerCase } from "#lib/report/explorer/cases/explorer-case";
import { oneOfEachReason } from "#lib/report/explorer/cases/gold-cases";
import { readRealCases } from "#lib/report/explorer/cases/read-real-cases";
import { REAL } from "#lib/report/explorer/data-sets";
import { caseHtml } from "#lib/report/explorer/html/case-html";

const COSTS = defaultConfig().linking.costs;

let cases: readonly ExplorerCase[];

beforeAll(async () => {
  cases = await readRealCases(".", COSTS);
});

describe("goldCases", () => {
  it("shows the links that linking makes, for every labelled release", async () => {
    const links = await link("tests/gold/releases.csv", "tests/gold/films.csv");
    const shown = cases.flatMap(({ release, links }) =>
      links.map((one) => ({ ...one, releaseId: release.id, margin: one.margin ?? undefined })),
    );
    const order = (a: { releaseId: string; filmId: string }, b: typeof a) =>
      `${a.releaseId} ${a.filmId}` < `${b.releaseId} ${b.filmId}` ? -1 : 1;
    expect(shown.sort(order)).toEqual(links.sort(order));
  });

  it("gives steps that add up to the score of each film", () => {
    const sums = cases.flatMap(({ candidates }) =>
      candidates.map(({ steps, score }) => steps.reduce((sum, [, , bits]) => sum + bits, 0) - score),
    );
    expect(sums.length).toBeGreaterThan(750);
    expect(Math.max(...sums.map(Math.abs))).toBeLessThan(0.002);
  });

  it("keeps every label, and the facts of every film that it names", () => {
    for (const { verdicts, films } of cases) {
      expect(verdicts.length).toBeGreaterThan(0);
      for (const { filmId } of verdicts) if (filmId !== "") expect(films.map(({ id }) => id)).toContain(filmId);
    }
  });

  it("decides by the costs that a project has set", async () => {
    const careful = await readRealCases(".", { ...COSTS, review: 0.001 });
    const inReview = (of: readonly ExplorerCase[]) =>
      of.filter(({ links }) => links.some(({ decision }) => decision === "review")).length;
    expect(inReview(careful)).toBeGreaterThan(inReview(cases));
  });

  it("picks one case of each decision and reason", () => {
    const kinds = (of: readonly ExplorerCase[]) => of.map(({ links: [one] }) => `${one?.decision} ${one?.reason}`);
    const examples = kinds(oneOfEachReason(cases));
    expect(examples.sort()).toEqual([...new Set(kinds(cases))].sort());
  });

  it("finds no labels in a folder that has none", async () => {
    expect(await readRealCases("src", COSTS)).toEqual([]);
  });
});

describe("caseHtml", () => {
  it("shows a release in two scripts, its film, why, and how to see it again", () => {
    const html = htmlOf("r547");
    expect(html).toContain("<mark>ブレードランナー</mark>");
    expect(html).toContain("Evidence for Blade Runner (1982)");
    expect(html).toContain(
      "npx leitmotif explain r547 --releases tests/gold/releases.csv --films tests/gold/films.csv",
    );
    expect(html).toContain("https://www.imdb.com/find/?s=tt&amp;q=Blade%20Runner");
    expect(html).toContain("The links agree.");
  });

  it("draws bars that stay within their box", () => {
    for (const found of cases.filter((_, at) => at % 5 === 0)) {
      for (const [, start = "", size = ""] of caseHtml(found, REAL).matchAll(/--start:([\d.]+)%;--size:([\d.]+)%/g)) {
        expect(Number(start)).toBeGreaterThanOrEqual(0);
        expect(Number(start) + Number(size)).toBeLessThanOrEqual(100.2);
      }
    }
  });

  it("says that there is nothing to weigh where no film was found", () => {
    const refused = cases.find(({ candidates }) => candidates.length === 0);
    expect(htmlOf(refused?.release.id ?? "")).toContain("there is nothing to weigh");
  });
});

function htmlOf(id: string): string {
  const found = cases.find(({ release }) => release.id === id);
  return found === undefined ? "" : caseHtml(found, REAL);
}
