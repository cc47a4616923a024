import { chmodSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TABLES } from "#lib/contract/warehouse/tables";
import { literal, withDuckDB } from "#lib/core/duckdb";
import { type CatalogColumn, type CatalogTable, readCatalog } from "#lib/warehouse/catalog/read-catalog";
import { type PostgresServer, postgresPrograms, startPostgres } from "./postgres-server.js";
import { queryLines } from "./query.js";
import { type SharedSample, sharedSample } from "./sample/shared-sample.js";

describe.skipIf(postgresPrograms === undefined)("PostgreSQL", () => {
  let server: PostgresServer;
  let sample: SharedSample;
  let catalog: CatalogTable[];
  const csvFolder = mkdtempSync(join(tmpdir(), "leitmotif-csv-"));

  beforeAll(async () => {
    sample = await sharedSample();
    catalog = await withDuckDB({ path: sample.warehousePath }, readCatalog);
    server = startPostgres(postgresPrograms ?? "");
    server.psql(readFileSync("src/lib/warehouse/schema/postgres.sql", "utf8"));
    await exportTables(sample.warehousePath, catalog, csvFolder);
    for (const { name } of TABLES) server.psql(`\\copy ${name} FROM '${join(csvFolder, `${name}.csv`)}' (FORMAT csv)`);
  });

  afterAll(() => server?.stop());

  it.each(TABLES)("takes $name as it is, under all its constraints", async ({ name }) => {
    const columns = catalog.find((table) => table.name === name)?.columns ?? [];
    const sums = (engine: Engine) => ["count(*)", ...columns.map((column) => checksum(column, engine))].join(", ");
    const [expected] = await queryLines(sample.warehousePath, `SELECT ${sums("duckdb")} FROM ${name}`);
    const [found] = server.psql(`SELECT concat_ws(' | ', ${sums("postgres")}) FROM ${name}`);
    expect(found).toBe(expected);
  });

  it("makes the same keys from the same ids", () => {
    expect(server.psql("SELECT count(*) FROM dim_title WHERE title_key <> md5(title_id)::uuid")).toEqual(["0"]);
  });

  it("refuses a second row of a key, and a second current version", () => {
    expect(() => server.psql("INSERT INTO dim_genre SELECT * FROM dim_genre LIMIT 1")).toThrow("dim_genre_pkey");
    const again = "INSERT INTO dim_title SELECT * FROM dim_title WHERE is_current LIMIT 1";
    expect(() => server.psql(again)).toThrow(/dim_title_pkey|dim_title_current/);
  });

  it("refuses a row that refers to nothing", () => {
    const credit = "INSERT INTO fact_cast_crew (title_key, source, position, person_key, category)";
    const values = "SELECT title_key, 'test', 1, md5('nobody')::uuid, 'actor' FROM dim_title LIMIT 1";
    expect(() => server.psql(`${credit} ${values}`)).toThrow("foreign key constraint");
  });
});

/** The number that the first eight hexadecimal digits of an MD5 write. */
const NUMBER_OF = {
  duckdb: (hash: string) => `CAST('0x' || left(${hash}, 8) AS BIGINT)`,
  postgres: (hash: string) => `CAST(CAST('x' || left(${hash}, 8) AS bit(32)) AS bigint)`,
};

type Engine = keyof typeof NUMBER_OF;

/** One number for all values of a column, whatever their order. */
function checksum({ name, type }: CatalogColumn, engine: Engine): string {
  return `coalesce(sum(${NUMBER_OF[engine](`md5(CAST(${asText(name, type)} AS VARCHAR))`)}), 0)`;
}

/** Engines write decimal numbers and lists in ways of their own. */
function asText(name: string, type: string): string {
  if (type === "DOUBLE") return `CAST(round(${name} * 1000) AS BIGINT)`;
  return type.endsWith("[]") ? `array_to_string(${name}, '|')` : name;
}

async function exportTables(warehousePath: string, catalog: readonly CatalogTable[], folder: string): Promise<void> {
  await withDuckDB({ path: warehousePath }, async (connection) => {
    for (const { name, columns } of catalog) {
      const file = literal(join(folder, `${name}.csv`));
      await connection.run(
        `COPY (SELECT ${columns.map(exported).join(", ")} FROM ${name}) TO ${file} (FORMAT csv, HEADER false)`,
      );
    }
  });
  chmodSync(folder, 0o755);
}

/** PostgreSQL writes arrays in braces. */
function exported({ name, type }: CatalogColumn): string {
  if (!type.endsWith("[]")) return name;
  const items = `list_transform(${name}, lambda item: '"' || replace(replace(item, '\\', '\\\\'), '"', '\\"') || '"')`;
  return `'{' || array_to_string(${items}, ',') || '}'`;
}
