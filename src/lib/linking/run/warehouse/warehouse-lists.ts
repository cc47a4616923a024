import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { withTemporaryFolder } from "../../../core/atomic-write.js";
import { literal, sqlFile, withDuckDB } from "../../../core/duckdb.js";
import { InputError } from "../../../core/errors.js";
import { createReleaseViews, exportFilms } from "./export-records.js";

/** Lists of releases, films and their links in files, whatever their origin. */
export interface LinkedLists {
  readonly releases: string;
  readonly films: string;
  readonly links: string;
}

/** Lets `work` use the contents of a warehouse as lists in temporary files. */
export async function withWarehouseLists<T>(
  warehousePath: string,
  { memoryLimit, threads }: { readonly memoryLimit: string; readonly threads: number },
  work: (lists: LinkedLists) => Promise<T>,
): Promise<T> {
  requireWarehouse(warehousePath);
  const settings = { path: warehousePath, temporaryFolder: `${warehousePath}.tmp`, memoryLimit, threads };
  return withTemporaryFolder(dirname(warehousePath), async (folder) => {
    const at = (name: string) => join(folder, `${name}.parquet`);
    await withDuckDB(settings, async (connection) => {
      await exportFilms(connection, at("films"));
      await createReleaseViews(connection);
      await connection.run(sqlFile(import.meta.url, "link_to_list.sql"));
      for (const [view, name] of [
        ["release_with_songs", "releases"],
        ["link_to_list", "links"],
      ] as const) {
        await connection.run(`COPY (FROM ${view} ORDER BY ALL) TO ${literal(at(name))} (FORMAT parquet)`);
      }
    });
    return work({ releases: at("releases"), films: at("films"), links: at("links") });
  });
}

/** DuckDB would create an empty one. */
export function requireWarehouse(warehousePath: string): void {
  if (existsSync(warehousePath)) return;
  const remedy = "run: leitmotif build, or give lists of your own";
  throw new InputError("there is no warehouse", { file: warehousePath, remedy });
}
