// How long the page that finds films takes in a browser, with invented songs and films in the place of those of the report.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { writeFinder } from "#lib/report/finder/write/write-finder";
import { inPage, launchBrowser, middle, timeOf } from "../browser/in-page.mjs";
import { newestReport } from "../browser/newest-report.mjs";
import { startServer } from "../browser/static-server.mjs";
import { generated, measure, progress } from "../measuring/measure.mjs";
import { inventedRecommender } from "./invented-recommender.mjs";

const PAIRS = 20_000;
const QUERIES = 20;

export async function timesInBrowser({ songs, films, reports }) {
  const files = await generated(`finder-${songs}-${films}`, (folder) =>
    measure(import.meta.url, "writeInvented", { folder, songs, films }),
  );
  const site = mkdtempSync(join(files, "..", "site-"));
  try {
    const report = newestReport(reports);
    cpSync(report, site, { recursive: true, filter: (path) => path !== join(report, "finder") });
    cpSync(files, join(site, "finder"), { recursive: true });
    return await measureAt(site, songs);
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

export async function writeInvented({ folder, songs, films }) {
  const { recommender, overviews } = inventedRecommender({ songs, films, pairs: PAIRS });
  writeFinder(folder, recommender, (film) => overviews[film]);
}

async function measureAt(site, songs) {
  const server = await startServer(site);
  const browser = await launchBrowser();
  const page = `${server.address}/find-a-film.html`;
  try {
    const first = await middle(() => firstUse(browser, `${page}?id=song${Math.floor(songs / 2)}`));
    progress(`first films: ${first} ms`);
    return { browser_first_films_ms: first, ...(await inPage(browser, (tab) => queries(tab, page))) };
  } finally {
    await browser.close();
    server.close();
  }
}

/** From opening the address of a song, without a cache, to its films. */
function firstUse(browser, address) {
  return inPage(browser, async (tab) => {
    await tab.goto(address, { waitUntil: "commit" });
    return timeOf(tab, "#finder .film-card");
  });
}

/** A slider that is moved asks again and again. */
async function queries(tab, page) {
  await tab.goto(`${page}?by=sound`);
  await timeOf(tab, "#finder .film-card");
  await tab.evaluate(() => performance.clearMeasures());
  const slider = tab.getByRole("slider", { name: "Energy" });
  for (let query = 1; query <= QUERIES; query++) {
    await slider.press("ArrowRight");
    // Films may stay the same, so the search itself is waited for.
    await tab.waitForFunction((done) => performance.getEntriesByName("leitmotif: films").length >= done, query);
  }
  const searched = await tab.evaluate(() =>
    performance.getEntriesByName("leitmotif: films").map(({ duration }) => duration),
  );
  return { browser_query_ms: middleOf(searched) };
}

function middleOf(times) {
  return Math.round(10 * times.sort((a, b) => a - b)[Math.floor(times.length / 2)]) / 10;
}
