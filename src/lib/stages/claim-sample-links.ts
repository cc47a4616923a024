import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Config } from "../config.js";
import { literal, sqlFile, withDuckDB } from "../duckdb.js";
import { type Evaluation, evaluate } from "../linking/evaluate.js";

/** Compares the links of the sample with the truth about it, and records how good they are as claims. */
export async function claimSampleLinks({ paths, memoryLimit, threads }: Config): Promise<void> {
  const truth = join(paths.raw, "truth", "releases.ndjson");
  await withDuckDB({ path: paths.warehouse, memoryLimit, threads }, async (connection) => {
    await connection.run("DELETE FROM claim WHERE table_name = 'link_release_title'");
    if (existsSync(truth)) await insertClaims(connection, await evaluateSampleLinks(connection, truth));
    await connection.run("CHECKPOINT");
  });
}

/** Every release of the sample is scored: one that the truth does not list has no film. */
export async function evaluateSampleLinks(connection: DuckDBConnection, truth: string): Promise<Evaluation> {
  await connection.run(`CREATE OR REPLACE TEMP VIEW true_release AS SELECT * FROM read_ndjson(${literal(truth)})`);
  const labels = await connection.runAndReadAll(sqlFile(import.meta.url, "sample-links/label.sql"));
  const links = await connection.runAndReadAll(sqlFile(import.meta.url, "sample-links/judged-link.sql"));
  return evaluate(
    links.getRowsJS().map(([releaseId, filmId, probability, decision]) => ({
      releaseId: String(releaseId),
      filmId: String(filmId),
      probability: Number(probability),
      decision: String(decision),
    })),
    labels.getRowsJS().map(([releaseId, filmId, category]) => ({
      releaseId: String(releaseId),
      filmId: String(filmId),
      category: String(category),
    })),
  );
}

async function insertClaims(connection: DuckDBConnection, { overall, calibrationError }: Evaluation): Promise<void> {
  const claims: readonly (readonly [name: string, value: number, unit: string])[] = [
    ["linking.sample.releases", overall.releases, "releases"],
    ["linking.sample.right", overall.right, "links"],
    ["linking.sample.wrong", overall.wrong, "links"],
    ["linking.sample.missed", overall.missed, "links"],
    ["linking.sample.precision", overall.precision.value, "share of the links"],
    ["linking.sample.recall", overall.recall.value, "share of the true links"],
    ["linking.sample.calibration_error", calibrationError, "difference of probabilities"],
  ];
  // A share of nothing is no figure.
  const known = claims.filter(([, value]) => Number.isFinite(value));
  const rows = known.map(
    ([name, value, unit]) => `(${literal(name)}, ${value}, ${literal(unit)}, 'evaluate', 'link_release_title')`,
  );
  await connection.run(`INSERT INTO claim VALUES ${rows.join(", ")}`);
}
