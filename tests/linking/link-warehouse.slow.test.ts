import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { FILM_TYPES } from "#lib/contract/words";
import { withDuckDB } from "#lib/core/duckdb";
import { thresholdsFrom } from "#lib/linking/decide/decide";
import { defaultModel } from "#lib/linking/decide/default-model";
import { explainRelease } from "#lib/linking/decide/explain";
import { createRanker } from "#lib/linking/decide/ranking/ranker";
import { openFilmIndex } from "#lib/linking/library/film-index";
import { readFilmIndex } from "#lib/linking/run/read-film-index";
import { eachRelease } from "#lib/linking/run/read-records";
import { createReleaseViews, exportFilms } from "#lib/linking/run/warehouse/export-records";
import { linkWarehouse } from "#lib/linking/run/warehouse/link-warehouse";
import { findDeliveries } from "#lib/sources/delivery";
import { evaluateSampleLinks } from "#lib/stages/link-measures/evaluate-sample-links";
import { loadWarehouse } from "#lib/warehouse/load-warehouse";
import { query } from "../warehouse/query.js";
import { LIMITS } from "../warehouse/sample/load.js";
import { copyOfWarehouse, type SharedSample, sharedSample } from "../warehouse/sample/shared-sample.js";

const LINKS = "SELECT * FROM link_release_title ORDER BY ALL";
const thresholds = thresholdsFrom({ wrongLink: 10, missedLink: 40, review: 4 });

let sample: SharedSample;
let linked: string;

beforeAll(async () => {
  sample = await sharedSample();
  linked = copyOfWarehouse(sample.warehousePath);
  await link(linked);
});

describe("links in the warehouse", () => {
  it("decides every release of now, once for each film, and never for a series, an episode or a game", async () => {
    const undecided = `SELECT release_id FROM dim_release WHERE is_current
      AND release_key NOT IN (SELECT release_key FROM link_release_title)`;
    expect(await query(linked, undecided)).toEqual([]);
    const types = await query(
      linked,
      "SELECT DISTINCT title_type FROM link_release_title JOIN dim_title USING (title_key) WHERE is_current",
    );
    expect(types.length).toBeGreaterThan(0);
    expect(types.filter(({ title_type }) => !FILM_TYPES.some((type) => type === title_type))).toEqual([]);
  });

  it("knows the composer of an album by various artists from its credits", async () => {
    const artists = await withDuckDB({ path: linked }, async (connection) => {
      await createReleaseViews(connection);
      const reader = await connection.runAndReadAll(`SELECT DISTINCT artist, credit.name
        FROM release_to_link
        JOIN dim_release AS release ON release_to_link.release_id = 'discogs:' || release.release_id AND is_current
        JOIN release_artist_bridge AS credit ON credit.release_key = release.release_key AND is_credit
        WHERE artist LIKE 'Various%' AND role LIKE '%Music By%'`);
      return reader.getRowsJS();
    });
    expect(artists.length).toBeGreaterThan(5);
    for (const [artist, composer] of artists) expect(artist).toBe(`Various, ${composer}`);
  });

  it("names whoever is on the cover and in the credits once", async () => {
    const artists = await withDuckDB({ path: linked }, async (connection) => {
      await createReleaseViews(connection);
      const reader = await connection.runAndReadAll(`SELECT artist, credit.name
        FROM release_to_link
        JOIN dim_release AS release ON release_to_link.release_id = 'discogs:' || release.release_id AND is_current
        JOIN release_artist_bridge AS cover ON cover.release_key = release.release_key AND NOT cover.is_credit
        JOIN release_artist_bridge AS credit ON credit.release_key = release.release_key AND credit.is_credit
        WHERE credit.name = cover.name AND credit.role LIKE '%Music By%'`);
      return reader.getRowsJS();
    });
    expect(artists.length).toBeGreaterThan(5);
    for (const [artist, name] of artists) expect(String(artist).split(String(name))).toHaveLength(2);
  });

  it("agrees with the truth about the sample", async () => {
    const { overall, calibrationError } = await withDuckDB({ path: linked }, (connection) =>
      evaluateSampleLinks(connection, join(sample.rawFolder, "truth", "releases.ndjson")),
    );
    expect(overall.right).toBeGreaterThan(100);
    expect(overall.precision.value).toBeGreaterThanOrEqual(0.995);
    expect(overall.recall.value).toBeGreaterThanOrEqual(0.97);
    expect(calibrationError).toBeLessThanOrEqual(0.02);
  });

  it("links singles by the albums that have their songs, but neither covers nor songs that are older than the film", async () => {
    const { byCategory } = await withDuckDB({ path: linked }, (connection) =>
      evaluateSampleLinks(connection, join(sample.rawFolder, "truth", "releases.ndjson")),
    );
    const { single, cover, older_song: older } = byCategory;
    expect([single?.wrong, cover?.linkedWithoutFilm, older?.linkedWithoutFilm]).toEqual([0, 0, 0]);
    expect(single?.right).toBeGreaterThan(0);
    const singles =
      "SELECT DISTINCT reason FROM link_release_title WHERE rule = 'song of a linked album' AND decision = 'match'";
    expect(await query(linked, singles)).toEqual([{ reason: "song of a linked album" }]);
  });

  it("gives the same links on one thread, on two and on three", async () => {
    for (const threads of [1, 3]) {
      const other = copyOfWarehouse(sample.warehousePath);
      await link(other, threads);
      expect(await query(other, LINKS)).toEqual(await query(linked, LINKS));
    }
  });
});

describe("linking again", () => {
  it("links nothing when nothing has changed", async () => {
    const before = await query(linked, LINKS);
    expect((await link(linked)).linked).toBe(0);
    expect(await query(linked, LINKS)).toEqual(before);
  });

  it("gives after a new delivery what linking everything gives", async () => {
    const { stagedFolder, firstWarehouse: stepwise } = sample;
    await link(stepwise);
    const deliveries = findDeliveries(stagedFolder);
    await loadWarehouse({ stagedFolder, deliveries, warehousePath: stepwise, voteQuantile: 0.75, ...LIMITS });
    await link(stepwise);
    expect(await query(stepwise, LINKS)).toEqual(await query(linked, LINKS));
  });

  it("links only the releases that a delivery of releases alone has brought or changed, and forgets those it took", async () => {
    const changed = copyOfWarehouse(linked);
    const [renamed, removed] = await query(
      changed,
      "SELECT CAST(release_key AS VARCHAR) AS key FROM link_release_title WHERE decision = 'match' ORDER BY ALL LIMIT 2",
    );
    await query(changed, `UPDATE dim_release SET title = '!!!' WHERE is_current AND release_key = '${renamed?.key}'`);
    await query(changed, `UPDATE dim_release SET is_current = false WHERE release_key = '${removed?.key}'`);
    expect((await link(changed)).linked).toBe(1);
    const links = await query(
      changed,
      `SELECT decision, reason FROM link_release_title WHERE release_key IN ('${renamed?.key}', '${removed?.key}')`,
    );
    expect(links).toEqual([{ decision: "none", reason: "no candidate" }]);
    const kept = await query(changed, LINKS);
    await query(changed, "DELETE FROM linked_release");
    await link(changed);
    expect(await query(changed, LINKS)).toEqual(kept);
  });

  it("links all releases when a film is new, because it makes every word of its title less rare", async () => {
    const changed = copyOfWarehouse(linked);
    const title = "SELECT * REPLACE (uuid() AS title_key, 'tmdb:new' AS title_id) FROM dim_title WHERE is_current";
    await query(changed, `INSERT INTO dim_title ${title} AND title_type = 'movie' LIMIT 1`);
    const counts = await link(changed);
    expect(counts.linked).toBe(counts.releases);
  });
});

describe("explanations of the sample", () => {
  it("explains every link and every refusal by steps that add up to its score", async () => {
    const { films, releases } = await exported(linked);
    const ranker = createRanker(openFilmIndex(await readFilmIndex(films)), defaultModel);
    let explained = 0;
    const wrong: string[] = [];
    await eachRelease(releases, (release) => {
      const { steps, score, releaseId } = explainRelease(release, ranker);
      explained += steps.length > 0 ? 1 : 0;
      const sum = steps.reduce((total, { bits }) => total + bits, 0);
      if (!(Math.abs(sum - score) <= 1e-9)) wrong.push(`${releaseId}: ${sum} is not ${score}`);
    });
    expect(explained).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });
});

function link(warehousePath: string, threads = 2) {
  const verdicts = join(tmpdir(), "no-verdicts.csv");
  return linkWarehouse({ warehousePath, thresholds, verdicts, memoryLimit: LIMITS.memoryLimit, threads });
}

async function exported(warehousePath: string) {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-link-"));
  const [films, releases] = [join(folder, "films.parquet"), join(folder, "releases.parquet")];
  await withDuckDB({ path: warehousePath }, async (connection) => {
    await exportFilms(connection, films);
    await createReleaseViews(connection);
    await connection.run(`COPY release_to_link TO '${releases}' (FORMAT parquet)`);
  });
  return { films, releases };
}
