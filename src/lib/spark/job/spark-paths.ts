import { join, resolve } from "node:path";
import { literal, withDuckDB } from "../../core/duckdb.js";
import { rowsIn } from "../../linking/run/read-records.js";

/** A path as Spark needs it: absolute, unless it has a scheme, such as abfss://… */
export function asSparkPath(path: string): string {
  return hasScheme(path) ? path : resolve(path);
}

/** The releases where Spark can read them: a CSV file becomes Parquet, as Spark reads CSV in other ways. */
export async function releasesAsParquet(releases: string, folder: string): Promise<string> {
  if (hasScheme(releases) || !releases.endsWith(".csv")) return asSparkPath(releases);
  const file = join(folder, "releases.parquet");
  await withDuckDB({}, (connection) =>
    connection.run(`COPY (FROM ${rowsIn(releases)}) TO ${literal(file)} (FORMAT parquet)`),
  );
  return file;
}

function hasScheme(path: string): boolean {
  return /^[a-z][a-z0-9]+:\/\//.test(path);
}
