import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { identifier } from "#lib/core/duckdb";
import { VIEWS } from "#lib/figures/answer/views";
import type { Snapshot } from "#lib/snapshot/open-snapshot";
import { withTables } from "#lib/snapshot/query-snapshot";
import { PORTABLE_VIEWS, sparkSql } from "#lib/spark/tables/spark-sql";
import { sparkTables } from "#lib/spark/tables/spark-tables";
import { sharedAnswers } from "../warehouse/sample/shared-sample.js";
import { hasSpark } from "./masters.js";

/** Answers of the report, by the files of their SQL. */
const QUESTIONS = [
  "genres/genre-frequency",
  "genres/genre-pairs",
  "genres/genres-by-decade",
  "money/budget-against-revenue",
  "money/known-money",
  "composers/prolific-composers",
  "composers/director-composer-pairs",
  "composers/composer-film-genres",
  "soundtrack/soundtrack-genres-by-decade",
  "soundtrack/soundtrack-reissues-by-decade",
  "soundtrack/soundtrack-release-lag",
  "soundtrack/soundtrack-styles-by-decade",
];

const SETTINGS = [
  "spark.sql.ansi.doubleQuotedIdentifiers=true",
  "spark.sql.catalogImplementation=in-memory",
  "spark.sql.shuffle.partitions=1",
  // For tables this small, compiling a query takes far longer than running it.
  "spark.sql.codegen.wholeStage=false",
  "spark.sql.adaptive.enabled=false",
  "spark.ui.enabled=false",
];

const views = VIEWS.filter(([name]) => PORTABLE_VIEWS.has(name));
const folder = mkdtempSync(join(tmpdir(), "leitmotif-spark-sql-"));

describe.skipIf(!hasSpark)("Spark SQL over a snapshot", () => {
  let found: string[];
  let expected: unknown[][][];

  beforeAll(async () => {
    const snapshot = await sharedAnswers();
    expected = await askHere(snapshot);
    found = askSpark(await sparkTables(snapshot, snapshot.folder, views));
  }, 400_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(QUESTIONS.map((name, place) => ({ name, place })))("answers $name as DuckDB does", ({ place }) => {
    const rows: unknown[][] = JSON.parse(found[place] ?? "[]");
    expect(rows.map((row) => row.map(comparable))).toEqual(expected[place]?.map((row) => row.map(comparable)));
    expect(rows.length).toBeGreaterThan(0);
  });
});

function askHere(snapshot: Snapshot): Promise<unknown[][][]> {
  return withTables(snapshot, async (connection) => {
    for (const [name, sql] of views) await connection.run(`CREATE VIEW ${identifier(name)} AS ${sql}`);
    const answers = [];
    for (const name of QUESTIONS) answers.push((await connection.runAndReadAll(sqlOf(name))).getRowsJson());
    return answers;
  });
}

function askSpark(tables: string): string[] {
  const asked = join(folder, "asked.json");
  const statements = tables.split(/;\n/).filter((statement) => /^CREATE/m.test(statement));
  writeFileSync(asked, JSON.stringify({ statements, questions: QUESTIONS.map(sqlOf).map(sparkSql) }));
  const settings = SETTINGS.flatMap((setting) => ["--conf", setting]);
  const args = ["--master", "local[2]", ...settings, resolve("tests/spark/ask.py"), asked];
  // Spark makes a folder for tables where it runs.
  const options = { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 } as const;
  const { status, stdout, stderr } = spawnSync("spark-submit", args, options);
  if (status !== 0) throw new Error(stderr.slice(-3000));
  return stdout.split("\n").filter((line) => line.startsWith("["));
}

function sqlOf(name: string): string {
  return readFileSync(`src/lib/insights/${name}.sql`, "utf8");
}

/** Numbers as such, however each prints them, without the last digits, which depend on the order of adding up. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  const isNumber =
    typeof value === "number" || (typeof value === "string" && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value));
  return isNumber ? Number(value).toPrecision(9) : value;
}
