// Measures the built report as a reader's browser does: what each page weighs, when the overview shows something, and
// how long the explorer takes to its first result among many generated releases. Run `npm run build` first.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync, inflateRawSync } from "node:zlib";
import { SAMPLE } from "#lib/report/explorer/data-sets";
import { FILES } from "#lib/report/explorer/files/explorer-index";
import { createExplorerWriter } from "#lib/report/explorer/write/write-explorer";
import { releasesAt } from "#lib/sample/releases/releases";
import { filmComposer } from "#lib/sample/world/cast";
import { filmTitles } from "#lib/sample/world/film-titles";
import { film } from "#lib/sample/world/films";
import { composerPerson, person } from "#lib/sample/world/people";
import { titleIn } from "#lib/sample/world/titles";
import { createWorld } from "#lib/sample/world/world";
import { inPage, launchBrowser, middle, timeOf } from "./browser/in-page.mjs";
import { newestReport } from "./browser/newest-report.mjs";
import { startServer } from "./browser/static-server.mjs";
import { generated, measure, progress } from "./measuring/measure.mjs";

/** Words, the start of very many words, an id, and a title in another script. */
function queriesFor(folder) {
  const rows = JSON.parse(inflateRawSync(readFileSync(join(folder, FILES.rows(100)))));
  const foreign = rows.find(({ title }) => /\p{Script=Cyrillic}|\p{Script=Han}|\p{Script=Katakana}/u.test(title));
  return ["the river", "s", rows[0].id, foreign?.title ?? rows[1].title];
}

export const options = {
  releases: { type: "string", default: "300000" },
  reports: { type: "string", default: "reports" },
};

export async function run({ releases, reports }) {
  const report = newestReport(reports);
  const files = await generated(`explorer-${releases}`, async (target) => {
    const { value, seconds, peakMemoryMb } = await measure(import.meta.url, "generate", { folder: target, releases });
    progress(`${value.files} files, ${value.megabytes} MB, ${seconds.toFixed(0)} s, ${Math.round(peakMemoryMb)} MB`);
  });
  const site = mkdtempSync(join(files, "..", "site-"));
  try {
    cpSync(report, site, { recursive: true });
    rmSync(join(site, "explorer", SAMPLE.name), { recursive: true });
    cpSync(files, join(site, "explorer", SAMPLE.name), { recursive: true });
    return { ...(await inBrowser(site)), ...sizeOf(files, releases) };
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}

async function inBrowser(site) {
  const server = await startServer(site);
  const browser = await launchBrowser();
  const pages = readdirSync(site).filter((name) => name.endsWith(".html"));
  try {
    const weights = new Map();
    for (const page of pages) weights.set(page, await weightOf(browser, server.address, page));
    const [heaviest, most] = [...weights].sort((a, b) => b[1] - a[1])[0];
    const found = {};
    for (const query of queriesFor(join(site, "explorer", SAMPLE.name))) {
      found[query] = await middle(() => firstResult(browser, server.address, query));
      progress(`${query}: ${found[query]} ms`);
    }
    return {
      page_kb: most,
      page_kb_heaviest: heaviest,
      page_kb_overview: weights.get("index.html"),
      first_contentful_paint_ms: await middle(() => firstPaint(browser, `${server.address}/index.html`)),
      explorer_first_result_ms: Math.max(...Object.values(found)),
      explorer_typed_result_ms: await middle(() => typedResult(browser, server.address)),
    };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Compressed kilobytes of the page, its styles and its programs, without those that draw charts. */
async function weightOf(browser, address, page) {
  return inPage(browser, async (tab) => {
    const bodies = [];
    tab.on(
      "response",
      (response) => isWeighed(response.url()) && bodies.push(response.body().catch(() => Buffer.alloc(0))),
    );
    await tab.goto(`${address}/${page}`, { waitUntil: "load" });
    await tab.waitForLoadState("networkidle");
    const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body, { level: 9 }).length);
    return rounded(sizes.reduce((sum, size) => sum + size, 0) / 1024);
  });
}

const CHART_PROGRAMS = /\/_node\/(?:vega|d3|internmap|topojson|delaunator|robust|fast-|json-stringify|semver)/;

function isWeighed(url) {
  const { pathname } = new URL(url);
  return /\.(?:html|css|js)$/.test(pathname) && !CHART_PROGRAMS.test(pathname);
}

async function firstPaint(browser, address) {
  return inPage(browser, async (tab) => {
    await tab.goto(address, { waitUntil: "load" });
    return tab.evaluate(
      () =>
        new Promise((resolve) => {
          new PerformanceObserver((list) => {
            for (const { name, startTime } of list.getEntries())
              if (name === "first-contentful-paint") resolve(startTime);
          }).observe({ type: "paint", buffered: true });
        }),
    );
  });
}

/** From opening the address of a search to its first result. */
async function firstResult(browser, address, query) {
  return inPage(browser, async (tab) => {
    await tab.goto(`${address}/explorer.html?q=${encodeURIComponent(query)}`, { waitUntil: "commit" });
    return timeOf(tab, ".result");
  });
}

/** From the last letter to the first result, where nothing was searched before. */
async function typedResult(browser, address) {
  return inPage(browser, async (tab) => {
    await tab.goto(`${address}/explorer.html`);
    await tab.locator(".result").first().waitFor();
    const before = await tab.evaluate(() => performance.now());
    await tab.getByRole("searchbox").fill("the silence of");
    await tab.waitForFunction(() => / of /.test(document.querySelector(".explorer-count")?.textContent ?? ""));
    return (await tab.evaluate(() => performance.now())) - before;
  });
}

/** Releases of the sample's world as cases, without linking them: the truth stands for the link. */
export async function generate({ folder, releases }) {
  const world = createWorld({
    films: Math.ceil(releases / 3),
    releases: Number(releases),
    seed: 1,
    deliveries: 1,
    defects: false,
  });
  mkdirSync(folder, { recursive: true });
  const writer = createExplorerWriter(folder);
  for (const release of releasesAt(world, 0)) writer.add(caseOf(release, world));
  writer.finish();
  const { explorer_files: files, explorer_mb: megabytes } = sizeOf(folder, releases);
  return { files, megabytes };
}

function caseOf({ id, title, artists, released, country, format, genres, styles, truth }, world) {
  const films = [truth?.films?.[0] ?? id % world.films, (id * 7 + 1) % world.films, (id * 13 + 2) % world.films].map(
    (index) => filmOf(index, world),
  );
  const isLinked = truth?.films?.length > 0;
  const candidates = films.map((one, at) => candidateOf(one, id, at));
  const probability = isLinked ? 0.5 + (id % 5000) / 10_000 : (id % 1000) / 10_000;
  const decision = probability >= 0.6 ? "match" : probability >= 0.1 ? "review" : "none";
  return {
    release: {
      id: `discogs:${id}`,
      title,
      artist: artists.map(({ name, join }) => `${name} ${join}`.trim()).join(" "),
      year: Number(/^\d{4}/.exec(released ?? "")?.[0]) || null,
      country: country ?? "",
      formats: [format.name, ...format.descriptions],
      genres,
      styles,
    },
    medium: isLinked ? "film" : "other",
    links: [
      {
        filmId: isLinked ? films[0].id : "",
        probability,
        decision,
        reason: isLinked ? "title and year agree" : "other",
        rule: "same title",
        margin: isLinked ? 10 : null,
        runnerUp: films[1].id,
      },
    ],
    candidates,
    weighed: 3 + (id % 20),
    films,
    verdicts: [],
  };
}

const STEPS = [
  "prior",
  "title",
  "rarity of the shared words",
  "words left over",
  "year",
  "people",
  "medium",
  "format",
  "rivals",
];

function candidateOf({ id }, release, rank) {
  const steps = STEPS.map((field, at) => [
    field,
    at % 2 ? "exact" : "",
    ((release * (at + 3) * 7919) % 200_000) / 1e4 - 10,
  ]);
  const score = steps.reduce((sum, [, , bits]) => sum + bits, 0);
  return { filmId: id, rule: "same title", evidence: score + rank, score, probability: 0.5, steps };
}

function filmOf(index, world) {
  const of = film(world, index);
  const { primary, original, languages } = filmTitles(of);
  return {
    id: `imdb:tt${String(1_000_000 + index)}`,
    title: primary,
    originalTitle: original,
    year: of.year,
    alternativeTitles: languages.map((language) => titleIn(language, of.idea)),
    composers: [person(world, composerPerson(filmComposer(world, index))).name.full],
    tmdb: String(index + 1),
  };
}

function sizeOf(folder, releases) {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const sizes = names.map((name) => statSync(join(folder, name))).filter((stat) => stat.isFile());
  const bytes = sizes.reduce((sum, { size }) => sum + size, 0);
  return { explorer_releases: Number(releases), explorer_files: sizes.length, explorer_mb: rounded(bytes / 2 ** 20) };
}

function rounded(number) {
  return Math.round(number * 10) / 10;
}
