import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Config, defaultConfig } from "#lib/core/config";
import linkScores from "#lib/figures/charts/linking/link-scores";
import { CANDIDATE_RULES } from "#lib/linking/candidates/rules";
import { thresholdsFrom } from "#lib/linking/decide/decide";
import { linkWarehouse } from "#lib/linking/run/warehouse/link-warehouse";
import { measureLinks } from "#lib/stages/link-measures/measure-links";
import { query } from "../../warehouse/query.js";
import { LIMITS } from "../../warehouse/sample/load.js";
import { sharedSample } from "../../warehouse/sample/shared-sample.js";

let config: Config;

beforeAll(async () => {
  const { rawFolder, warehousePath } = await sharedSample();
  const defaults = defaultConfig();
  const verdicts = join(dirname(warehousePath), "verdicts.csv");
  config = {
    ...defaults,
    ...LIMITS,
    paths: { ...defaults.paths, raw: rawFolder, warehouse: warehousePath },
    linking: { ...defaults.linking, verdicts },
  };
  await linkWarehouse({ warehousePath, thresholds: thresholdsFrom(config.linking.costs), verdicts, ...LIMITS });
  await measureLinks(config);
});

describe("measureLinks", () => {
  it("records the costs and the thresholds that follow from them", async () => {
    const claims = await claimsOf();
    const { wrongLink, missedLink, review } = config.linking.costs;
    expect(claims["cost.wrong_link"]).toBe(wrongLink);
    expect(claims["threshold.match"]).toBeCloseTo(1 - review / wrongLink, 12);
    expect(claims["threshold.review"]).toBeCloseTo(review / missedLink, 12);
  });

  it("records rules, scores and calibration that agree with each other and with the links", async () => {
    const claims = await claimsOf();
    const [rules] = await rows("SELECT list(rule ORDER BY place) AS rules, sum(found)::INT AS found FROM link_rule");
    expect(rules?.rules).toEqual(CANDIDATE_RULES);
    expect(Number(rules?.found)).toBeGreaterThanOrEqual(claims["sample.right"] ?? Number.NaN);
    expect(claims["sample.right"]).toBeGreaterThan(10);

    const [scores] = await rows("SELECT sum(right_links)::INT AS r, sum(missed_links)::INT AS m FROM link_score");
    expect([scores?.r, scores?.m]).toEqual([claims["sample.right"], claims["sample.missed"]]);

    const [linked] = await rows("SELECT count(*)::INT AS n FROM link_release_title WHERE decision <> 'none'");
    const [judged] = await rows("SELECT sum(links)::INT AS n FROM link_calibration");
    expect(judged).toEqual(linked);
  });

  it("knows only kinds of releases that the page describes", async () => {
    const categories = (await rows("SELECT category FROM link_score")).map(({ category }) => String(category));
    expect(categories.length).toBeGreaterThan(10);
    const counts = { releases: 1, right_links: 1, wrong_links: 0, missed_links: 0 };
    const scores = categories.map((category) => ({ category, ...counts, without_film: 0, linked_without_film: 0 }));
    const { table: shown } = linkScores.draw("link-scores", scores, new Map());
    expect(shown.filter(([, meaning]) => meaning === "")).toEqual([]);
  });

  it("gives the same again", async () => {
    const before = await everything();
    await measureLinks(config);
    expect(await everything()).toEqual(before);
  });

  it("keeps the verdicts of people", async () => {
    writeFileSync(config.linking.verdicts, "release_id,film_id,verdict\ndiscogs:1,imdb:tt1,no\n");
    await measureLinks(config);
    expect(await rows("FROM link_verdict")).toEqual([{ release_id: "discogs:1", film_id: "imdb:tt1", belongs: false }]);
  });

  it("measures nothing where the truth is not known", async () => {
    await measureLinks({ ...config, paths: { ...config.paths, raw: join(tmpdir(), "no-raw-data") } });
    for (const table of ["link_rule", "link_score", "link_calibration"]) {
      expect(await rows(`FROM ${table}`)).toEqual([]);
    }
    expect(Object.keys(await claimsOf()).filter((name) => name.startsWith("sample."))).toEqual([]);
  });
});

function rows(sql: string) {
  return query(config.paths.warehouse, sql);
}

async function claimsOf(): Promise<Record<string, number>> {
  const claims = await rows("SELECT name, value FROM claim WHERE table_name = 'link_release_title'");
  return Object.fromEntries(claims.map(({ name, value }) => [String(name).replace("linking.", ""), Number(value)]));
}

async function everything() {
  const tables = ["claim", "link_rule", "link_score", "link_calibration", "link_verdict"];
  return Promise.all(tables.map((table) => rows(`FROM ${table} ORDER BY ALL`)));
}
