import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadWarehouse } from "#lib/warehouse/load-warehouse";
import { query, queryLines } from "./query.js";
import { LIMITS } from "./sample/load.js";
import { stageDelivery } from "./staged-delivery.js";

const DATES = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"];

/** What the deliveries say of one title or release: a name and a style, or nothing. */
const fate = fc.array(
  fc.option(fc.record({ name: fc.constantFrom("Salt", "Pepper"), style: fc.constantFrom("Drama", "Crime") })),
  { minLength: DATES.length, maxLength: DATES.length },
);

const HISTORIES = [
  { table: "dim_title", key: "title_key", said: "CAST(substr(imdb_id, 3) AS INTEGER), primary_title, genres[1]" },
  { table: "dim_release", key: "release_key", said: "release_id, title, genres[1]" },
];

describe("the histories, after any deliveries", () => {
  it("leaves histories without gap but by deletion and without overlap, with one current version at most, that tell each delivery exactly", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { minLength: 40, maxLength: 40 }), async (fates) => {
        const stagedFolder = mkdtempSync(join(tmpdir(), "leitmotif-histories-"));
        const warehousePath = join(stagedFolder, "warehouse.duckdb");
        const deliveries = await stageFates(stagedFolder, fates);
        await loadWarehouse({ stagedFolder, deliveries, warehousePath, voteQuantile: 0.9, ...LIMITS });

        for (const { table, key, said } of HISTORIES) {
          expect(await query(warehousePath, brokenHistories(table, key))).toEqual([]);
          for (const [index, date] of DATES.entries()) {
            const then = await queryLines(warehousePath, `SELECT ${said} FROM ${table}_as_of('${date}') ORDER BY 1`);
            expect(then).toEqual(statesOn(index, fates).map(({ id, name, style }) => `${id} | ${name} | ${style}`));
          }
        }
        rmSync(stagedFolder, { recursive: true });
      }),
      { numRuns: 3 },
    );
  });
});

type Fates = readonly (readonly ({ name: string; style: string } | null)[])[];

async function stageFates(stagedFolder: string, fates: Fates) {
  for (const [index, date] of DATES.entries()) {
    const rows = statesOn(index, fates);
    await stageDelivery(stagedFolder, "imdb", date, {
      title_basics: rows.map(({ id, name, style }) => ({
        tconst: `tt${String(id).padStart(7, "0")}`,
        titleType: "movie",
        primaryTitle: name,
        genres: [style],
      })),
    });
    await stageDelivery(stagedFolder, "discogs", date, {
      release: rows.map(({ id, name, style }) => ({ release_id: id, title: name, genres: [style], is_screen: true })),
    });
  }
  return DATES.flatMap((date) => (["imdb", "discogs"] as const).map((source) => ({ source, date })));
}

function statesOn(index: number, fates: Fates) {
  return fates.flatMap((states, id) => {
    const state = states[index];
    return state ? [{ id: id + 1, ...state }] : [];
  });
}

/** Versions that break a rule of the history. */
function brokenHistories(table: string, key: string): string {
  return `
    SELECT *
    FROM (
      SELECT
        ${key}, version, valid_from, valid_to, is_current, change_kind, end_kind,
        lag(version, 1, 0) OVER versions AS previous_version,
        lag(valid_to) OVER versions AS previous_end,
        lag(end_kind) OVER versions AS previous_end_kind,
        lead(version) OVER versions AS next_version
      FROM ${table}
      WINDOW versions AS (PARTITION BY ${key} ORDER BY version)
    )
    WHERE version <> previous_version + 1
      OR valid_from >= valid_to
      OR is_current <> (valid_to IS NULL)
      OR is_current <> (end_kind IS NULL)
      OR (version = 1) <> (change_kind = 'new')
      OR (next_version IS NOT NULL AND valid_to IS NULL)
      OR (next_version IS NULL AND valid_to IS NOT NULL AND end_kind <> 'deleted')
      OR (previous_end_kind = 'deleted' AND (valid_from <= previous_end OR change_kind <> 'returned'))
      OR (previous_end_kind <> 'deleted' AND (valid_from <> previous_end OR change_kind <> previous_end_kind))`;
}
