import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import { withTemporaryFolder } from "../../../core/atomic-write.js";
import { codeFingerprint } from "../../../core/code/code-fingerprint.js";
import { inTransaction, literal, sqlFile, withDuckDB } from "../../../core/duckdb.js";
import { InputError } from "../../../core/errors.js";
import type { Thresholds } from "../../decide/decide.js";
import { linkFiles } from "../link-files.js";
import { createReleaseViews, exportFilms } from "./export-records.js";

export interface LinkWarehouseOptions {
  readonly warehousePath: string;
  readonly thresholds: Thresholds;
  /** CSV of verdicts, which need not exist. */
  readonly verdicts: string;
  readonly memoryLimit: string;
  readonly threads: number;
}

export interface WarehouseLinks {
  readonly releases: number;
  /** The number of releases linked now; the links of the others were kept. */
  readonly linked: number;
  readonly links: number;
}

/**
 * Links the releases of the warehouse to its films, first by what they say themselves, then singles by the albums that
 * have their songs. The links of a release depend on its own row, on what all releases share (all films, as the rarer a
 * title, the more it tells; the weights, the thresholds and the verdicts), and for a single on the links of albums. A
 * release is linked again if any of it has changed, so the result is the same as that of linking all.
 */
export async function linkWarehouse(options: LinkWarehouseOptions): Promise<WarehouseLinks> {
  const { warehousePath, memoryLimit, threads, thresholds, verdicts } = options;
  if (!existsSync(warehousePath)) {
    throw new InputError("there is no warehouse to link", { file: warehousePath, remedy: "run: leitmotif build" });
  }
  const settings = { path: warehousePath, temporaryFolder: `${warehousePath}.tmp`, memoryLimit, threads };
  return withTemporaryFolder(dirname(warehousePath), (folder) =>
    withDuckDB(settings, async (connection) => {
      const films = join(folder, "films.parquet");
      const releases = join(folder, "releases.parquet");
      const out = join(folder, "links.parquet");
      const link = async (workers: number) => {
        await linkFiles({ releases, films, out, thresholds, verdicts, workers });
        await store(connection, out);
      };
      await exportFilms(connection, films);
      await findOutdated(connection, await sharedDigest(films, options));
      const linked = await exportOutdated(connection, "release_to_link", releases);
      await link(linked > 0 ? threads : 1);
      await connection.run(sqlFile(import.meta.url, "single_digest.sql"));
      if ((await exportOutdated(connection, "release_with_songs", releases)) > 0) await link(threads);
      return {
        linked,
        releases: await count(connection, "release_digest"),
        links: await count(connection, "link_release_title"),
      };
    }),
  );
}

async function sharedDigest(films: string, { thresholds, verdicts }: LinkWarehouseOptions): Promise<string> {
  const hash = createHash("sha256")
    .update(codeFingerprint(["linking/run/warehouse/link-warehouse"]))
    .update(JSON.stringify(thresholds));
  for (const file of [verdicts, films])
    if (existsSync(file)) await pipeline(createReadStream(file), hash, { end: false });
  return hash.digest("hex");
}

async function findOutdated(connection: DuckDBConnection, shared: string): Promise<void> {
  await connection.run(`SET VARIABLE shared_digest = ${literal(shared)}`);
  await createReleaseViews(connection);
  await connection.run(sqlFile(import.meta.url, "release_digest.sql"));
}

async function exportOutdated(connection: DuckDBConnection, view: string, file: string): Promise<number> {
  const copied = await connection.runAndReadAll(`COPY (
    SELECT * FROM ${view} SEMI JOIN release_outdated USING (release_id) ORDER BY release_id
  ) TO ${literal(file)} (FORMAT parquet)`);
  return Number(copied.getRows()[0]?.[0]);
}

async function store(connection: DuckDBConnection, links: string): Promise<void> {
  await inTransaction(connection, async () => {
    await connection.run(`CREATE OR REPLACE TEMP VIEW new_link AS SELECT * FROM read_parquet(${literal(links)})`);
    await connection.run(sqlFile(import.meta.url, "link_release_title.sql"));
  });
  await connection.run("CHECKPOINT");
}

async function count(connection: DuckDBConnection, table: string): Promise<number> {
  const reader = await connection.runAndReadAll(`SELECT count(*) FROM ${table}`);
  return Number(reader.getRows()[0]?.[0]);
}
