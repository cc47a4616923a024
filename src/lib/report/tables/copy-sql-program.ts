import { cpSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { writePacked } from "../packed/write-packed.js";

/** The database for the browser: the build that needs no threads, so that any static server will do. */
const WORKER = "duckdb-browser-eh.worker.js";
const PROGRAM = "duckdb-eh.wasm";

/**
 * Copies the database that runs in the reader's browser, so that no page asks another site for it. Packed, it takes a
 * quarter of the space in every version of the report.
 */
export async function copySqlProgram({ output }: { readonly output: string }): Promise<void> {
  const from = dirname(createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm"));
  const to = join(output, "sql");
  writePacked(join(to, `${PROGRAM}.packed`), readFileSync(join(from, PROGRAM)));
  cpSync(join(from, WORKER), join(to, WORKER));
}
