import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filmsFor, songsFor, vectorAt } from "#lib/recommending/asking/recommend";
import { writeFinder } from "#lib/report/finder/write/write-finder";
import { inventedRecommender } from "../../bench/recommending/invented-recommender.mjs";
import { sharedProject } from "../../warehouse/sample/shared-sample.js";
import { haveChromium, launchChromium } from "../chromium.js";
import { serve } from "../serve.js";
import { openCards, shown, titles, visit } from "./finder-page.js";

/** As many songs as the largest public list has, and films that somebody has voted for. */
const LARGE = { songs: 114_000, films: 100_000, pairs: 20_000 };

describe.skipIf(!haveChromium)(`the page with ${LARGE.songs} songs and ${LARGE.films} films`, () => {
  const { recommender, overviews } = haveChromium
    ? inventedRecommender(LARGE)
    : { recommender: undefined, overviews: [] };
  let server: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  let home: string;

  beforeAll(async () => {
    if (recommender === undefined) return;
    const reports = join(await sharedProject(), "reports");
    const [{ version }] = JSON.parse(readFileSync(join(reports, "versions.json"), "utf8"));
    const site = mkdtempSync(join(tmpdir(), "leitmotif-large-"));
    linkAllBut(version, reports, site);
    linkAllBut("finder", join(reports, version), join(site, version));
    writeFinder(join(site, version, "finder"), recommender, (film) => overviews[film] ?? "");
    server = await serve(site);
    home = `${server.address}/${version}/find-a-film.html`;
    browser = await launchChromium();
  }, 600_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it("finds, in the browser, the films and songs that plain loops in Node find", async () => {
    if (recommender === undefined) return;
    const { songs, films, songVectors, filmVectors } = recommender;
    for (const song of [0, 57_000, 113_999]) {
      await visit(browser, `${home}?id=${songs.id[song]}&decade=1990s`, async (page) => {
        const inDecade = filmsFor(
          recommender,
          vectorAt(songVectors, song),
          5,
          (film) => Math.floor((films.year[film] ?? 0) / 10) === 199,
        );
        expect(await openCards(page)).toEqual(
          inDecade.map(({ place }) => shown(films.title[place], films.year[place])),
        );
        await page.getByRole("button", { name: "Without 1990s" }).click();
        const all = filmsFor(recommender, vectorAt(songVectors, song), 5);
        await expect
          .poll(() => titles(page))
          .toEqual(all.map(({ place }) => shown(films.title[place], films.year[place])));
      });
    }
    await visit(browser, `${home}?by=film&id=${films.id[99_999]}`, async (page) => {
      const found = songsFor(recommender, vectorAt(filmVectors, 99_999), 5);
      expect(await openCards(page)).toEqual(found.map(({ place }) => songs.title[place]));
    });
  });
});

/** What is in a folder, seen in another one. */
function linkAllBut(left: string, from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) if (name !== left) symlinkSync(join(from, name), join(to, name));
}
