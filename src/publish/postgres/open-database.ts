import { UsageError } from "leitmotif/extension";
import type { Database } from "./database.js";

/** What addresses look like, for messages and help. */
export const DATABASE_ADDRESSES = "postgresql://user@host/database, or pglite:folder for one without a server";

/** Opens `postgresql://user@host/database` or `pglite:folder`. A client is loaded only where it is needed. */
export async function openDatabase(url: string): Promise<Database> {
  if (/^postgres(ql)?:\/\//.test(url)) return (await import("./server-database.js")).serverDatabase(url);
  if (url.startsWith("pglite:")) {
    return (await import("./pglite-database.js")).pgliteDatabase(url.slice("pglite:".length));
  }
  throw new UsageError(`the address must be ${DATABASE_ADDRESSES}`);
}
