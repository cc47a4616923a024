// Links generated releases to generated films, with one worker and with two, and compares with what fuzzball would
// take for the same by the usual rule: every film of the years around against every release.
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import * as fuzzball from "fuzzball";
import { createFinder } from "#lib/linking/candidates/finder";
import { thresholdsFrom } from "#lib/linking/decide/decide";
import { readGold } from "#lib/linking/evaluation/read-tables";
import { openFilmIndex } from "#lib/linking/library/film-index";
import { readArtists } from "#lib/linking/library/person-name";
import { linkFiles } from "#lib/linking/run/link-files";
import { readFilmIndex } from "#lib/linking/run/read-film-index";
import { eachFilm, eachRelease } from "#lib/linking/run/read-records";
import { releasesAt } from "#lib/sample/releases/releases";
import { filmComposer } from "#lib/sample/world/cast";
import { filmTitles } from "#lib/sample/world/film-titles";
import { film } from "#lib/sample/world/films";
import { composerPerson, person } from "#lib/sample/world/people";
import { titleIn } from "#lib/sample/world/titles";
import { createWorld } from "#lib/sample/world/world";
import { generated, measure } from "./measuring/measure.mjs";

const COSTS = { wrongLink: 10, missedLink: 40, review: 4 };
const RECALL_RELEASES = 100_000;
/** So many releases are compared with fuzzball; the time for all of them follows. */
const FUZZBALL_RELEASES = 5;

export const options = {
  releases: { type: "string", default: "300000" },
  films: { type: "string", default: "1100000" },
};

export async function run({ releases, films }) {
  const folder = await generated(`linking-${releases}-${films}`, (target) =>
    measure(import.meta.url, "generate", { folder: target, releases: Number(releases), films: Number(films) }),
  );
  const work = mkdtempSync(join(folder, "..", "linking-run-"));
  try {
    const two = await measure(import.meta.url, "link", { folder, out: join(work, "two.csv"), workers: 2 });
    const one = await measure(import.meta.url, "link", { folder, out: join(work, "one.csv"), workers: 1 });
    const same = readFileSync(join(work, "one.csv")).equals(readFileSync(join(work, "two.csv")));
    const recall = await measure(import.meta.url, "candidateRecall", folder);
    const fuzzy = await measure(import.meta.url, "fuzzballShare", folder);
    return {
      releases: two.value.releases,
      films: two.value.films,
      seconds: rounded(two.seconds),
      peak_memory_mb: Math.round(two.peakMemoryMb),
      matched: two.value.matched,
      candidate_recall: Math.round((1e4 * recall.value.found) / recall.value.wanted) / 1e4,
      candidates_a_release: rounded(recall.value.candidates / recall.value.releases),
      pairs: two.value.pairs,
      fuzzball_seconds: Math.round((fuzzy.value.seconds / fuzzy.value.releases) * two.value.releases),
      one_worker_seconds: rounded(one.seconds),
      same_bytes_with_one_worker: same,
    };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The two tables that anybody could bring, of the sample's world, and which films the releases belong to. */
export async function generate({ folder, releases, films }) {
  const world = createWorld({ films, releases, seed: 1, deliveries: 1, defects: false });
  mkdirSync(folder, { recursive: true });
  await writeLines(join(folder, "films.csv"), filmLines(world));
  await writeLines(join(folder, "releases.csv"), releaseLines(world));
  await writeLines(join(folder, "gold.csv"), goldLines(world));
}

function writeLines(path, lines) {
  return pipeline(Readable.from(blocks(lines)), createWriteStream(path));
}

function* blocks(lines) {
  let block = "";
  for (const line of lines) {
    block += line;
    if (block.length < 1 << 20) continue;
    yield block;
    block = "";
  }
  yield block;
}

function* filmLines(world) {
  yield csvLine(["film_id", "title", "original_title", "year", "alternative_titles", "composers"]);
  for (let index = 0; index < world.films; index++) {
    const of = film(world, index);
    const { primary, original, languages } = filmTitles(of);
    const others = languages.map((language) => titleIn(language, of.idea));
    const composer = person(world, composerPerson(filmComposer(world, index))).name.full;
    yield csvLine([index, primary, original, of.year, others.join("|"), composer]);
  }
}

function* releaseLines(world) {
  yield csvLine(["release_id", "title", "artist", "year", "country", "formats", "genres", "styles"]);
  for (const release of releasesAt(world, 0)) {
    const artist = release.artists.map(({ name, anv, join }) => `${anv || name} ${join}`.trim()).join(" ");
    const year = /^\d{4}/.exec(release.released ?? "")?.[0] ?? "";
    const formats = [release.format.name, ...release.format.descriptions].join("|");
    const { id, title, country, genres, styles } = release;
    yield csvLine([id, title, artist, year, country, formats, genres.join("|"), styles.join("|")]);
  }
}

function* goldLines(world) {
  yield csvLine(["release_id", "film_id"]);
  for (const { id, truth } of releasesAt(world, 0)) {
    for (const index of truth?.films ?? []) yield csvLine([id, index]);
  }
}

function csvLine(values) {
  return `${values.map((value) => `"${String(value).replaceAll('"', '""')}"`).join(",")}\n`;
}

export async function link({ folder, out, workers }) {
  return linkFiles({
    releases: join(folder, "releases.csv"),
    films: join(folder, "films.csv"),
    out,
    thresholds: thresholdsFrom(COSTS),
    verdicts: join(folder, "no-verdicts.csv"),
    workers,
  });
}

/** How many of the true films are among the candidates, for those of the first releases that have any. */
export async function candidateRecall(folder) {
  const finder = createFinder(openFilmIndex(await readFilmIndex(join(folder, "films.csv"))));
  const truth = new Map();
  for (const { releaseId, filmId } of await readGold(join(folder, "gold.csv"))) {
    truth.set(releaseId, [...(truth.get(releaseId) ?? []), filmId]);
  }
  const counts = { releases: 0, candidates: 0, wanted: 0, found: 0 };
  const count = (release) => {
    const films = truth.get(release.id);
    if (films === undefined) return;
    const candidates = candidateFilms(release, finder);
    counts.releases += 1;
    counts.candidates += candidates.size;
    counts.wanted += films.length;
    counts.found += films.filter((film) => candidates.has(film)).length;
  };
  await eachRelease(join(folder, "releases.csv"), count, { from: 0, to: RECALL_RELEASES });
  return counts;
}

function candidateFilms({ title, artist }, finder) {
  const { index } = finder;
  const films = finder
    .find(finder.parse(title).readings, readArtists(artist))
    .flatMap(({ title, film }) =>
      film === undefined
        ? [...index.titleFilms.subarray(index.titleFilmStart[title], index.titleFilmStart[title + 1])]
        : [film],
    );
  return new Set(films.map((film) => index.filmIds[film]));
}

/** The usual rule on a few releases: all films of two years before to two years after, the best five. */
export async function fuzzballShare(folder) {
  const titles = new Map();
  await eachFilm(join(folder, "films.csv"), ({ title, year }) => {
    if (!titles.has(year)) titles.set(year, []);
    titles.get(year).push(title);
  });
  const chosen = [];
  await eachRelease(join(folder, "releases.csv"), (release) => release.year && chosen.push(release), {
    from: 0,
    to: 50,
  });
  const start = performance.now();
  for (const { title, year } of chosen.slice(0, FUZZBALL_RELEASES)) {
    const near = [-2, -1, 0, 1, 2].flatMap((gap) => titles.get(year + gap) ?? []);
    fuzzball.extract(title, near, { scorer: fuzzball.token_set_ratio, limit: 5 });
  }
  return { seconds: (performance.now() - start) / 1000, releases: FUZZBALL_RELEASES };
}

function rounded(number) {
  return Math.round(number * 100) / 100;
}
