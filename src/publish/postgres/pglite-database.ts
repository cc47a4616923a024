import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import type { Database } from "./database.js";

/** PostgreSQL in this process: a folder holds the database, and no server is needed. */
export async function pgliteDatabase(folder: string): Promise<Database> {
  const place = resolve(folder);
  const database = await PGlite.create(place);
  return {
    place,
    run: async (sql) => {
      await database.exec(sql);
    },
    rows: async (sql) => (await database.query<Record<string, unknown>>(sql)).rows,
    copy: async (table, csvPath) => {
      // It reads from memory alone, which suits what such a database is for.
      const blob = new Blob([readFileSync(csvPath)]);
      await database.query(`COPY ${table} FROM '/dev/blob' (FORMAT csv)`, [], { blob });
    },
    close: () => database.close(),
  };
}
