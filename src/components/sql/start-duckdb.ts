import { AsyncDuckDB, VoidLogger } from "@duckdb/duckdb-wasm";
import { unpack } from "leitmotif/browser";
import { fetchBytes } from "../fetch-bytes.js";

/** Starts DuckDB in a thread of its own. */
export async function startDuckDB(folder: URL): Promise<AsyncDuckDB> {
  const packed = await fetchBytes(new URL("duckdb-eh.wasm.packed", folder));
  const program = URL.createObjectURL(new Blob([await unpack(packed)], { type: "application/wasm" }));
  try {
    const database = new AsyncDuckDB(new VoidLogger(), new Worker(new URL("duckdb-browser-eh.worker.js", folder)));
    await database.instantiate(program);
    return database;
  } finally {
    URL.revokeObjectURL(program);
  }
}
