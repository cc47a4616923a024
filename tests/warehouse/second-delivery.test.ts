import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { loadWarehouse } from "leitmotif/warehouse/load-warehouse";
import { describe, expect, it } from "vitest";
import { LIMITS } from "../warehouse-fixture.js";
import { queryLines } from "./query.js";
import { type StagedRow, stageDelivery } from "./staged-delivery.js";

const TITLES = 24;
const PEOPLE = 12;
const [FIRST, SECOND] = ["2026-01-01", "2026-02-01"] as const;

/** What a delivery says of a title: of one that it does not list, there may still be names and credits. */
const title = fc.record({
  isListed: fc.boolean(),
  name: fc.constantFrom("Salt", "Pepper"),
  series: fc.option(fc.integer({ min: 1, max: TITLES })),
  names: fc.array(fc.constantFrom("Sel", "Salz", "Sal"), { maxLength: 2 }),
  credits: fc.array(fc.tuple(fc.integer({ min: 1, max: PEOPLE }), fc.constantFrom("director", "actor")), {
    maxLength: 2,
  }),
  directors: fc.uniqueArray(fc.integer({ min: 1, max: PEOPLE }), { maxLength: 2 }),
});
type Title = typeof title extends fc.Arbitrary<infer T> ? T : never;

/** In a second delivery half of the titles are as before. */
const titles = fc
  .array(fc.tuple(title, fc.option(title, { freq: 2 })), { minLength: TITLES, maxLength: TITLES })
  .map((pairs) => ({ before: pairs.map(([old]) => old), now: pairs.map(([old, other]) => other ?? old) }));
const described = fc.subarray([...Array(PEOPLE).keys()].map((index) => index + 1));

/** All that is not history, and of the history what holds. */
const CONTENT = [
  "SELECT COLUMNS(* EXCLUDE (version, valid_from, change_kind)) FROM dim_title WHERE is_current",
  "FROM title_genre_bridge",
  "FROM title_name",
  "FROM fact_cast_crew",
  "FROM dim_person",
];

describe("a second delivery of IMDb", () => {
  it("leaves what it would leave alone, whatever it changes", async () => {
    await fc.assert(
      fc.asyncProperty(titles, described, described, async ({ before, now }, describedBefore, describedNow) => {
        const stagedFolder = mkdtempSync(join(tmpdir(), "leitmotif-second-"));
        await stageImdb(stagedFolder, FIRST, before, describedBefore);
        await stageImdb(stagedFolder, SECOND, now, describedNow);
        const both = await contentAfter(stagedFolder, [FIRST, SECOND]);
        expect(both).toEqual(await contentAfter(stagedFolder, [SECOND]));
        rmSync(stagedFolder, { recursive: true });
      }),
      { numRuns: 12 },
    );
  });

  it("names what is missing when the staged delivery before it is gone", async () => {
    const stagedFolder = mkdtempSync(join(tmpdir(), "leitmotif-second-"));
    const load = (dates: readonly string[]) => loadImdb(stagedFolder, join(stagedFolder, "warehouse.duckdb"), dates);
    for (const date of [FIRST, SECOND]) await stageImdb(stagedFolder, date, [], []);
    await load([FIRST]);
    rmSync(join(stagedFolder, "imdb", FIRST), { recursive: true });
    await expect(load([FIRST, SECOND])).rejects.toThrow(
      /title_basics\.digests: is needed to find out what has changed, and is not there/,
    );
  });
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

async function contentAfter(stagedFolder: string, dates: readonly string[]): Promise<string[][]> {
  const warehousePath = join(stagedFolder, `after-${dates.length}.duckdb`);
  await loadImdb(stagedFolder, warehousePath, dates);
  return Promise.all(CONTENT.map((sql) => queryLines(warehousePath, `FROM (${sql}) ORDER BY ALL`)));
}

async function loadImdb(stagedFolder: string, warehousePath: string, dates: readonly string[]): Promise<void> {
  const deliveries = dates.map((date) => ({ source: "imdb" as const, date }));
  await loadWarehouse({ stagedFolder, deliveries, warehousePath, voteQuantile: 0.9, ...LIMITS });
}
