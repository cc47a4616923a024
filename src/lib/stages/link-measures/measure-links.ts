import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Config } from "../../core/config.js";
import { type DuckDBSettings, identifier, literal, withDuckDB } from "../../core/duckdb.js";
import { reportRules } from "../../linking/evaluation/rule-report-files.js";
import type { LabelledRecords } from "../../linking/run/labelled-records.js";
import { readVerdicts } from "../../linking/run/read-verdicts.js";
import { withWarehouseLists } from "../../linking/run/warehouse/warehouse-lists.js";
import { judgeSample } from "./evaluate-sample-links.js";
import { judgeLabelled } from "./judge-labelled.js";
import { type LinkMeasures, measureClaims, measureTables } from "./link-measures.js";
import type { Row, Value } from "./row.js";

/**
 * Records in the warehouse how its links were decided and, if the truth is known, how good they are; and how good links of
 * labelled records are, if there are some.
 */
export async function measureLinks(config: Config, labelled?: LabelledRecords): Promise<void> {
  const { costs, verdicts } = config.linking;
  const measures = {
    costs,
    verdicts: await readVerdicts(verdicts),
    ...(await measureSample(config)),
    labelled: labelled && judgeLabelled(labelled, costs),
  };
  await withDuckDB(databaseOf(config), async (connection) => {
    await connection.run("DELETE FROM claim WHERE table_name = 'link_release_title'");
    await insert(connection, "claim", measureClaims(measures));
    for (const [table, rows] of Object.entries(measureTables(measures))) {
      await connection.run(`DELETE FROM ${identifier(table)}`);
      await insert(connection, table, rows);
    }
    await connection.run("CHECKPOINT");
  });
}

/** The file with the truth about the sample, which exists as long as the sample does. */
export function truthFile({ paths }: Pick<Config, "paths">): string {
  return join(paths.raw, "truth", "releases.ndjson");
}

/** The links of the warehouse compared with the truth about the sample. */
export async function judgeWarehouse(config: Config): ReturnType<typeof judgeSample> {
  return withDuckDB(databaseOf(config), (connection) => judgeSample(connection, truthFile(config)));
}

async function measureSample(config: Config): Promise<Pick<LinkMeasures, "evaluation" | "rules">> {
  if (!existsSync(truthFile(config))) return { evaluation: undefined, rules: undefined };
  const { evaluation, labels } = await judgeWarehouse(config);
  const rules = await withWarehouseLists(config.paths.warehouse, config, (lists) => reportRules(lists, labels));
  return { evaluation, rules };
}

function databaseOf({ paths, memoryLimit, threads }: Config): DuckDBSettings {
  return { path: paths.warehouse, memoryLimit, threads };
}

async function insert(connection: DuckDBConnection, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const values = rows.map((row) => `(${columns.map((column) => sqlValue(row[column] ?? null)).join(", ")})`);
  await connection.run(
    `INSERT INTO ${identifier(table)} (${columns.map(identifier).join(", ")}) VALUES ${values.join(", ")}`,
  );
}

function sqlValue(value: Value): string {
  return typeof value === "string" ? literal(value) : String(value);
}
