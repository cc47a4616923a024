import type { DuckDBConnection } from "@duckdb/node-api";
import { literal, sqlFile } from "../../core/duckdb.js";
import { evaluate } from "../../linking/evaluation/evaluate.js";
import type { Evaluation, GoldLabel, JudgedLink } from "../../linking/evaluation/evaluation.js";

/** Compares the links of an open warehouse with the truth about the sample. */
export async function evaluateSampleLinks(connection: DuckDBConnection, truth: string): Promise<Evaluation> {
  return (await judgeSample(connection, truth)).evaluation;
}

/** The same, with the labels of the truth. */
export async function judgeSample(
  connection: DuckDBConnection,
  truth: string,
): Promise<{ readonly evaluation: Evaluation; readonly labels: readonly GoldLabel[] }> {
  const labels = await readSampleLabels(connection, truth);
  return { evaluation: evaluate(await readJudgedLinks(connection), labels), labels };
}

/** Named, because the types of a few lines cannot be told from their values. */
const TRUTH = `{
  release_id: 'INTEGER', master_id: 'INTEGER', films: 'VARCHAR[]', reason: 'VARCHAR', kinds: 'VARCHAR[]', last_delivery: 'DATE'
}`;

/** A label for every release of the sample. A release that is not in the truth has no film. */
async function readSampleLabels(connection: DuckDBConnection, truth: string): Promise<GoldLabel[]> {
  await connection.run(
    `CREATE OR REPLACE TEMP VIEW true_release AS FROM read_ndjson(${literal(truth)}, columns = ${TRUTH})`,
  );
  const labels = await connection.runAndReadAll(sqlFile(import.meta.url, "label.sql"));
  return labels.getRowsJS().map(([releaseId, filmId, category]) => ({
    releaseId: String(releaseId),
    filmId: String(filmId),
    category: String(category),
  }));
}

async function readJudgedLinks(connection: DuckDBConnection): Promise<JudgedLink[]> {
  const links = await connection.runAndReadAll(sqlFile(import.meta.url, "judged-link.sql"));
  return links.getRowsJS().map(([releaseId, filmId, probability, decision]) => ({
    releaseId: String(releaseId),
    filmId: String(filmId),
    probability: Number(probability),
    decision: String(decision),
  }));
}
