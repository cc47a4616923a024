import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { InputError } from "leitmotif/extension";
import pg from "pg";
import { from } from "pg-copy-streams";
import type { Database } from "./database.js";

/** What a server or the way to it refuses, by its code. */
const REFUSALS: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  "28P01": ["the password is wrong, or there is none", "set PGPASSWORD, or put it into ~/.pgpass"],
  "28000": ["the server does not let this user in", "check the user, and pg_hba.conf of the server"],
  "3D000": ["there is no such database", "create it first: createdb"],
  "42501": ["the user may not do this", "grant CREATE on the database to the user"],
  "2BP01": ["something else depends on the tables", "drop it first, and create it again after the load"],
  "53100": ["the disk of the server is full", "free some space there"],
  "57P01": ["the server was shut down", "run the same command again when it is back; nothing was changed"],
  ECONNREFUSED: ["nothing listens there", "check host and port, and that the server runs"],
  ENOTFOUND: ["the host is not known", "check its name"],
  ECONNRESET: ["the connection broke", "run the same command again; nothing was changed"],
};

/** A connection that ends without a code. */
const BROKEN = /Connection terminated|is not queryable|Client was closed/;

/** Password and certificates come from where all programs of PostgreSQL look for them. */
export async function serverDatabase(url: string): Promise<Database> {
  const client = new pg.Client({ connectionString: url, application_name: "leitmotif" });
  const place = `${client.host}:${client.port}/${client.database ?? ""}`;
  // A connection that breaks between queries shows at the next one.
  client.on("error", () => {});
  const told = <T>(work: Promise<T>) =>
    work.catch((error: unknown) => {
      throw asFailure(place, error);
    });
  await told(client.connect());
  return {
    place,
    run: async (sql) => {
      await told(client.query(sql));
    },
    rows: async (sql) => (await told(client.query<Record<string, unknown>>(sql))).rows,
    copy: (table, csvPath) =>
      told(
        pipeline(
          createReadStream(csvPath, { highWaterMark: 1 << 20 }),
          client.query(from(`COPY ${table} FROM STDIN (FORMAT csv)`)),
        ),
      ),
    close: () => client.end(),
  };
}

function asFailure(place: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code = "" } = error as NodeJS.ErrnoException;
  const refusal = REFUSALS[code] ?? brokenOff(error.message);
  if (refusal === undefined) return error;
  const { detail } = error as pg.DatabaseError;
  return new InputError(refusal[0], {
    file: place,
    remedy: refusal[1],
    ...(detail !== undefined && { value: detail }),
  });
}

/** What the client says by itself, without a code. */
function brokenOff(message: string): readonly [string, string] | undefined {
  if (/password/.test(message)) return REFUSALS["28P01"];
  return BROKEN.test(message) ? REFUSALS.ECONNRESET : undefined;
}
