import { beforeAll, describe, expect, it } from "vitest";
import { defaultConfig } from "#lib/core/config";
import { withDuckDB } from "#lib/core/duckdb";
import { predictWarehouse } from "#lib/prediction/run/predict-warehouse";
import { plantedSuccess } from "#lib/sample/truth/planted-success";
import { query } from "../warehouse/query.js";
import { LIMITS } from "../warehouse/sample/load.js";
import { copyOfWarehouse, type SharedSample, sharedSample } from "../warehouse/sample/shared-sample.js";

let sample: SharedSample;
let warehouse: string;

beforeAll(async () => {
  sample = await sharedSample();
  warehouse = await predicted();
});

describe("predictWarehouse", () => {
  it("describes every film with a date of release, once", async () => {
    const [counts] = await query(
      warehouse,
      `SELECT (SELECT count(*) FROM film_features)::INTEGER AS described, count(*)::INTEGER AS films
       FROM dim_title JOIN fact_film_metrics USING (title_key)
       WHERE is_current AND title_type = 'movie' AND release_date IS NOT NULL`,
    );
    expect(counts?.described).toBe(counts?.films);
    expect(counts?.films).toBeGreaterThan(500);
  });

  it("makes the same model on one thread and on two", async () => {
    const [one, two] = [await predicted({ threads: 1 }), warehouse];
    expect(await query(one, "FROM predictor")).toEqual(await query(two, "FROM predictor"));
    expect(await query(one, "FROM film_features ORDER BY title_key")).toEqual(
      await query(two, "FROM film_features ORDER BY title_key"),
    );
  });

  it("knows nothing of a film's own success, nor of later films", async () => {
    const date = "DATE '2000-01-01'";
    const changed = await predicted({
      before: [
        `UPDATE fact_film_metrics SET revenue = coalesce(revenue, 1000000) * 7, popularity = 1, vote_average = 9, vote_count = 5
         WHERE release_date >= ${date}`,
        `UPDATE fact_film_metrics SET budget = budget * 3 WHERE release_date >= ${date}`,
        `DELETE FROM fact_cast_crew WHERE title_key IN (FROM fact_film_metrics SELECT title_key WHERE release_date > ${date})`,
      ],
    });
    const features = `FROM film_features WHERE release_date < ${date} ORDER BY title_key`;
    const before = await query(warehouse, features);
    expect(before.length).toBeGreaterThan(200);
    expect(await query(changed, features)).toEqual(before);
    // What a film took in does not even change its own row.
    const own =
      "SELECT title_key, company_hit_rate FROM film_features WHERE release_date BETWEEN DATE '2000-01-01' AND DATE '2000-06-01' ORDER BY ALL";
    expect(await query(changed, own)).toEqual(await query(warehouse, own));
  });

  it("counts in the record of a person the films before, not the film itself", async () => {
    const [wrong] = await query(
      warehouse,
      `WITH counted AS (
         SELECT f.title_key, max((
           SELECT count(DISTINCT e.title_key) FROM fact_cast_crew AS ec JOIN film_features AS e USING (title_key)
           WHERE ec.person_key = c.person_key AND ec.category = 'director' AND e.release_date < f.release_date
         )) AS films
         FROM film_features AS f JOIN fact_cast_crew AS c USING (title_key)
         WHERE c.category = 'director' AND c.source <> 'tmdb'
         GROUP BY f.title_key
       )
       SELECT count(*)::INTEGER AS films, count_if(director_films <> films)::INTEGER AS wrong
       FROM counted JOIN film_features USING (title_key)`,
    );
    expect(wrong?.films).toBeGreaterThan(500);
    expect(wrong?.wrong).toBe(0);
  });

  it("finds most of the planted sequels and hardly any other film", async () => {
    const found = await query(warehouse, "SELECT count_if(is_sequel) / count(*) AS share FROM film_features");
    expect(Number(found[0]?.share)).toBeGreaterThan(0.05);
    expect(Number(found[0]?.share)).toBeLessThan(0.09);
  });

  it("leaves tables empty where no film is known", async () => {
    const empty = await predicted({ before: ["UPDATE fact_film_metrics SET revenue = NULL"] });
    expect(await query(empty, "SELECT count(*)::INTEGER AS rows FROM film_prediction")).toEqual([{ rows: 0 }]);
    expect(await query(empty, "SELECT count(*)::INTEGER AS rows FROM predictor")).toEqual([{ rows: 0 }]);
  });

  it("says what to do without a warehouse", async () => {
    const options = {
      warehousePath: "nowhere.duckdb",
      settings: defaultConfig().prediction,
      rule: new Map(),
      ...LIMITS,
    };
    await expect(predictWarehouse(options)).rejects.toThrow("there is no warehouse to predict from");
  });
});

/** A copy of the sample's warehouse with predictions, after changes. */
async function predicted({ threads = 2, before = [] as readonly string[] } = {}): Promise<string> {
  const warehousePath = copyOfWarehouse(sample.warehousePath);
  await withDuckDB({ path: warehousePath }, async (connection) => {
    for (const statement of before) await connection.run(statement);
  });
  const rule = plantedSuccess(sample.rawFolder);
  await predictWarehouse({ warehousePath, settings: defaultConfig().prediction, rule, ...LIMITS, threads });
  return warehousePath;
}
