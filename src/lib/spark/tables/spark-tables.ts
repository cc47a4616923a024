import { identifier } from "../../core/duckdb.js";
import { InputError } from "../../core/errors.js";
import { tableInFile } from "../../snapshot/manifest.js";
import type { Snapshot } from "../../snapshot/open-snapshot.js";
import { withTables } from "../../snapshot/query-snapshot.js";
import { type SparkView, sparkSql } from "./spark-sql.js";

/** Types of a snapshot that Spark calls otherwise; it cannot infer a UUID, which Parquet keeps as 16 bytes. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ["VARCHAR", "STRING"],
  ["INTEGER", "INT"],
  ["UUID", "BINARY"],
]);

const SAME = /^(BOOLEAN|TINYINT|SMALLINT|BIGINT|FLOAT|DOUBLE|DATE|DECIMAL\(\d+,\d+\))$/;

/**
 * Statements that make the tables of a snapshot known to Spark SQL, and views that read like those of `leitmotif ask`.
 * The location is where Spark finds the folder of the snapshot.
 */
export async function sparkTables(snapshot: Snapshot, location: string, views: readonly SparkView[]): Promise<string> {
  const tables = await withTables(snapshot, async (connection) => {
    const statements: string[] = [];
    for (const { name } of snapshot.manifest.files) {
      const table = tableInFile(name);
      const described = await connection.runAndReadAll(`DESCRIBE ${identifier(table)}`);
      const columns = described
        .getRows()
        .map(([column, type]) => `  ${quoted(String(column))} ${sparkType(String(type), name)}`);
      const place = `${location.replace(/\/$/, "")}/${name}`;
      statements.push(
        `CREATE TABLE ${quoted(table)} (\n${columns.join(",\n")}\n) USING parquet LOCATION ${text(place)};\n`,
      );
    }
    return statements;
  });
  const shown = views.map(([name, sql]) => `CREATE TEMPORARY VIEW ${quoted(name)} AS\n${sparkSql(sql).trim()};\n`);
  return [
    `-- The snapshot ${snapshot.id} for Spark SQL, with spark.sql.ansi.doubleQuotedIdentifiers=true.\n`,
    ...tables,
    ...shown,
  ].join("\n");
}

function sparkType(type: string, file: string): string {
  if (type.endsWith("[]")) return `ARRAY<${sparkType(type.slice(0, -2), file)}>`;
  const found = TYPES.get(type) ?? (SAME.test(type) ? type : undefined);
  if (found !== undefined) return found;
  throw new InputError("has a column of a type that Spark lacks", {
    file,
    value: type,
    remedy: "publish the column as another type",
  });
}

function quoted(name: string): string {
  return `\`${name.replaceAll("`", "``")}\``;
}

/** Spark reads a backslash in a text as the start of an escape. */
function text(value: string): string {
  return `'${value.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
