import { cpSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The database for the browser: the build that needs no threads, so that any static server will do. */
const FILES = ["duckdb-browser-eh.worker.js", "duckdb-eh.wasm"];

/** Copies the database that runs in the reader's browser, so that no page asks another site for it. */
export async function copySqlProgram({ output }: { readonly output: string }): Promise<void> {
  const from = dirname(createRequire(import.meta.url).resolve("@duckdb/duckdb-wasm"));
  const to = join(output, "sql");
  mkdirSync(to, { recursive: true });
  for (const file of FILES) cpSync(join(from, file), join(to, file));
}
