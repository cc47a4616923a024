// How long it takes to find, exactly, the ten films among all for each of all songs, and how long in plain loops. The vectors
// are invented: spread like those of a model, with the last number that lowers films far from the centre. And how long the
// page of the report takes in a browser: run `npm run build` first.
import { availableParallelism } from "node:os";
import { DIMENSIONS } from "#lib/kernels/closest-vectors/closest-vectors";
import { findInThreads } from "#lib/kernels/closest-vectors/find-in-threads";
import { createPlainClosestVectors } from "#lib/kernels/closest-vectors/plain";
import { filmsFor, vectorAt } from "#lib/recommending/asking/recommend";
import { randomNumbers } from "#lib/stats/resampling/random";
import { measure } from "./measuring/measure.mjs";
import { timesInBrowser } from "./recommending/in-browser.mjs";

export const options = {
  songs: { type: "string", default: "114000" },
  films: { type: "string", default: "436000" },
  "page-films": { type: "string", default: "100000" },
  reports: { type: "string", default: "reports" },
  threads: { type: "string", default: String(availableParallelism()) },
};

const WANTED = 10;
/** Songs that plain loops are asked about: all would take an hour. */
const ASKED_PLAINLY = 100;
const QUERIES = 30;

export async function run({ songs, films, threads, reports, "page-films": pageFilms }) {
  const asked = { songs: Number(songs), films: Number(films), threads: Number(threads) };
  const fast = await measure(import.meta.url, "findAll", asked);
  const plain = await measure(import.meta.url, "findPlainly", asked);
  const query = await measure(import.meta.url, "askOnce", asked);
  const plainSeconds = (plain.value.seconds * asked.songs) / ASKED_PLAINLY;
  return {
    ...asked,
    seconds: fast.seconds,
    cpu_seconds: fast.cpuSeconds,
    peak_memory_mb: Math.round(fast.peakMemoryMb),
    nanoseconds_of_cpu_per_pair: (1e9 * fast.cpuSeconds) / (asked.songs * asked.films),
    plain_cpu_seconds_for_all: plainSeconds,
    plain_to_fast_in_cpu: plainSeconds / fast.cpuSeconds,
    same_films: fast.value.first.join() === plain.value.first.join(),
    one_query_cpu_ms: query.value.milliseconds,
    page_films: Number(pageFilms),
    ...(await timesInBrowser({ songs: asked.songs, films: Number(pageFilms), reports })),
  };
}

export async function findAll({ songs, films, threads }) {
  const { places } = await findInThreads(vectorsOf(films, 1, true), vectorsOf(songs, 2, false), {
    wanted: WANTED,
    threads,
  });
  return { first: [...places.subarray(0, ASKED_PLAINLY * WANTED)] };
}

export async function findPlainly({ songs, films }) {
  const vectors = vectorsOf(films, 1, true);
  const asked = vectorsOf(songs, 2, false).subarray(0, ASKED_PLAINLY * DIMENSIONS);
  const before = process.cpuUsage();
  const { places } = createPlainClosestVectors(vectors).find(asked, WANTED);
  const { user, system } = process.cpuUsage(before);
  return { first: [...places], seconds: (user + system) / 1e6 };
}

/** One song against all films, as a page or the command asks. */
export async function askOnce({ songs, films }) {
  const asked = vectorsOf(Math.min(songs, QUERIES), 2, false);
  const recommender = { filmVectors: vectorsOf(films, 1, true), model: { scale: [{ score: 0, probability: 0.5 }] } };
  const before = process.cpuUsage();
  for (let song = 0; song < QUERIES; song++)
    filmsFor(recommender, vectorAt(asked, song % (asked.length / DIMENSIONS)), 5);
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: (user + system) / 1000 / QUERIES };
}

function vectorsOf(count, seed, areFilms) {
  const random = randomNumbers(seed);
  const vectors = new Float32Array(count * DIMENSIONS);
  for (let start = 0; start < vectors.length; start += DIMENSIONS) {
    let squares = 0;
    for (let at = 0; at < DIMENSIONS - 1; at++) {
      const value = 6 * (random() + random() - 1) * Math.exp(-at / 6);
      vectors[start + at] = value;
      squares += value * value;
    }
    vectors[start + DIMENSIONS - 1] = areFilms ? -squares / 2 : 1;
  }
  return vectors;
}
