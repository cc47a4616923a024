import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadWarehouse } from "#lib/warehouse/load-warehouse";
import { queryLines } from "./query.js";
import { LIMITS } from "./sample/load.js";
import { type StagedRow, stageDelivery } from "./staged-delivery.js";

const TITLES = 24;
const PEOPLE = 12;
const RELEASES = 16;
const [FIRST, SECOND] = ["2026-01-01", "2026-02-01"] as const;

/** What a delivery says of a title: of one that it does not list, there may still be names and credits. */
const TITLE = {
  isListed: fc.boolean(),
  name: fc.constantFrom("Salt", "Pepper"),
  series: fc.option(fc.integer({ min: 1, max: TITLES })),
  names: fc.array(fc.constantFrom("Sel", "Salz", "Sal"), { maxLength: 2 }),
  credits: fc.array(fc.tuple(fc.integer({ min: 1, max: PEOPLE }), fc.constantFrom("director", "actor")), {
    maxLength: 2,
  }),
  directors: fc.uniqueArray(fc.integer({ min: 1, max: PEOPLE }), { maxLength: 2 }),
};
type Title = Thing<typeof TITLE>;

const described = fc.subarray([...Array(PEOPLE).keys()].map((index) => index + 1));

/** What a delivery says of a release: of one that it does not list, there may still be credits and tracks. */
const RELEASE = {
  isListed: fc.boolean(),
  title: fc.constantFrom("Salt", "Pepper"),
  styles: fc.array(fc.constantFrom("Score", "Ambient"), { maxLength: 2 }),
  artists: fc.array(fc.integer({ min: 1, max: PEOPLE }), { maxLength: 2 }),
  tracks: fc.array(fc.constantFrom("Prologue", "Chase", null), { maxLength: 3 }),
};
type Release = Thing<typeof RELEASE>;

/** All that is not history, and of the history what holds. */
const CONTENT = {
  imdb: [
    "SELECT COLUMNS(* EXCLUDE (version, valid_from, change_kind)) FROM dim_title WHERE is_current",
    "FROM title_genre_bridge",
    "FROM title_name",
    "FROM fact_cast_crew",
    "FROM dim_person",
  ],
  discogs: [
    "SELECT COLUMNS(* EXCLUDE (version, valid_from, change_kind)) FROM dim_release WHERE is_current",
    "FROM release_style_bridge",
    "FROM release_artist_bridge",
    "FROM dim_artist",
    "FROM dim_track",
  ],
} as const;

type Thing<Aspects> = { [A in keyof Aspects]: Aspects[A] extends fc.Arbitrary<infer T> ? T : never };

/** In a second delivery some aspects of each thing are drawn again, often only one. */
function twoDeliveriesOf<T extends object>(aspects: { [A in keyof T]: fc.Arbitrary<T[A]> }, count: number) {
  const change = fc.record<T, never>(aspects, { requiredKeys: [] });
  const pairs = fc.array(fc.tuple(fc.record(aspects), change), { minLength: count, maxLength: count });
  return pairs.map((drawn) => ({
    before: drawn.map(([thing]) => thing),
    now: drawn.map(([thing, change]) => ({ ...thing, ...change })),
  }));
}

describe("a second delivery of IMDb", () => {
  it("leaves what it would leave alone, whatever it changes", async () => {
    const titles = twoDeliveriesOf(TITLE, TITLES);
    await fc.assert(
      fc.asyncProperty(titles, described, described, async ({ before, now }, describedBefore, describedNow) => {
        const stagedFolder = mkdtempSync(join(tmpdir(), "leitmotif-second-"));
        await stageImdb(stagedFolder, FIRST, before, describedBefore);
        await stageImdb(stagedFolder, SECOND, now, describedNow);
        await expectSecondToCountAlone(stagedFolder, "imdb");
      }),
      { numRuns: 12 },
    );
  }, 300_000);

  it("names what is missing when the staged delivery before it is gone", async () => {
    const stagedFolder = mkdtempSync(join(tmpdir(), "leitmotif-second-"));
    const warehousePath = join(stagedFolder, "warehouse.duckdb");
    const load = (dates: readonly string[]) => loadDeliveries(stagedFolder, warehousePath, "imdb", dates);
    for (const date of [FIRST, SECOND]) await stageImdb(stagedFolder, date, [], []);
    await load([FIRST]);
    rmSync(join(stagedFolder, "imdb", FIRST), { recursive: true });
    await expect(load([FIRST, SECOND])).rejects.toThrow(
      /title_basics\.digests: is needed to find out what has changed, but is missing/,
    );
  });
});

describe("a second delivery of Discogs", () => {
  it("leaves what it would leave alone, whatever it changes", async () => {
    await fc.assert(
      fc.asyncProperty(twoDeliveriesOf(RELEASE, RELEASES), async ({ before, now }) => {
        const stagedFolder = mkdtempSync(join(tmpdir(), "leitmotif-second-"));
        await stageDiscogs(stagedFolder, FIRST, before);
        await stageDiscogs(stagedFolder, SECOND, now);
        await expectSecondToCountAlone(stagedFolder, "discogs");
      }),
      { numRuns: 12 },
    );
  }, 300_000);
});

async function stageImdb(
  stagedFolder: string,
  date: string,
  titles: readonly Title[],
  described: readonly number[],
): Promise<void> {
  const rows = <T>(toRows: (title: Title, tconst: string) => readonly T[]) =>
    titles.flatMap((title, index) => toRows(title, idOf("tt", index + 1)));
  await stageDelivery(stagedFolder, "imdb", date, {
    title_basics: rows(({ isListed, name }, tconst): StagedRow[] =>
      isListed ? [{ tconst, titleType: "movie", primaryTitle: name, originalTitle: "Sel", genres: [name] }] : [],
    ),
    title_episode: rows(({ series }, tconst) =>
      series === null ? [] : [{ tconst, parentTconst: idOf("tt", series), seasonNumber: 1 }],
    ),
    title_akas: rows(({ names }, titleId) => names.map((title, index) => ({ titleId, ordering: index + 1, title }))),
    title_principals: rows(({ credits }, tconst) =>
      credits.map(([person, category], index) => ({
        tconst,
        ordering: index + 1,
        nconst: idOf("nm", person),
        category,
      })),
    ),
    title_crew: rows(({ directors }, tconst) =>
      directors.length === 0 ? [] : [{ tconst, directors: directors.map((person) => idOf("nm", person)) }],
    ),
    name_basics: described.map((person) => ({ nconst: idOf("nm", person), primaryName: `Person ${person}` })),
  });
}

function idOf(letters: string, number: number): string {
  return `${letters}${String(number).padStart(7, "0")}`;
}

async function stageDiscogs(stagedFolder: string, date: string, releases: readonly Release[]): Promise<void> {
  const rows = <T>(toRows: (release: Release, release_id: number) => readonly T[]) =>
    releases.flatMap((release, index) => toRows(release, index + 1));
  await stageDelivery(stagedFolder, "discogs", date, {
    release: rows(({ isListed, title, styles }, release_id): StagedRow[] =>
      isListed ? [{ release_id, title, genres: ["Stage & Screen"], styles, is_screen: true }] : [],
    ),
    release_artist: rows(({ artists }, release_id) =>
      artists.map((artist_id, index) => ({
        release_id,
        is_credit: index > 0,
        position: 1,
        artist_id,
        name: `Artist ${artist_id}`,
      })),
    ),
    release_track: rows(({ tracks }, release_id) =>
      tracks.map((title, index) => ({ release_id, position: index + 1, title })),
    ),
  });
}

async function expectSecondToCountAlone(stagedFolder: string, source: keyof typeof CONTENT): Promise<void> {
  const both = await contentAfter(stagedFolder, source, [FIRST, SECOND]);
  expect(both).toEqual(await contentAfter(stagedFolder, source, [SECOND]));
  rmSync(stagedFolder, { recursive: true });
}

async function contentAfter(
  stagedFolder: string,
  source: keyof typeof CONTENT,
  dates: readonly string[],
): Promise<string[][]> {
  const warehousePath = join(stagedFolder, `after-${dates.length}.duckdb`);
  await loadDeliveries(stagedFolder, warehousePath, source, dates);
  return Promise.all(CONTENT[source].map((sql) => queryLines(warehousePath, `FROM (${sql}) ORDER BY ALL`)));
}

async function loadDeliveries(
  stagedFolder: string,
  warehousePath: string,
  source: keyof typeof CONTENT,
  dates: readonly string[],
): Promise<void> {
  const deliveries = dates.map((date) => ({ source, date }));
  await loadWarehouse({ stagedFolder, deliveries, warehousePath, voteQuantile: 0.9, ...LIMITS });
}
