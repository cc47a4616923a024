import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { dataDictionaryJson, dataDictionaryMarkdown } from "./data-dictionary.js";
import { erdSvg } from "./erd-svg.js";
import { readCatalog } from "./read-catalog.js";

/** Writes the diagram and the data dictionary of a warehouse. */
export async function writeCatalog(connection: DuckDBConnection, folder: string): Promise<void> {
  const catalog = await readCatalog(connection);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "erd.svg"), erdSvg(catalog));
  writeFileSync(join(folder, "data-dictionary.md"), dataDictionaryMarkdown(catalog));
  writeFileSync(join(folder, "data-dictionary.json"), dataDictionaryJson(catalog));
}
