import { InputError, UsageError } from "leitmotif/extension";
import { type Db, MongoClient } from "mongodb";

/** Where an address with a password is better kept than on a command line. */
export const ADDRESS_VARIABLE = "MONGODB_URI";

const DATABASE = "leitmotif";
const PATIENCE_MS = 10_000;

/** What a server refuses, by its code. */
const REFUSALS: Readonly<Record<number, readonly [what: string, remedy: string]>> = {
  11: ["there is no such user", `check the user in ${ADDRESS_VARIABLE}`],
  13: ["the user may not do this", "give it the roles to read and write the database"],
  18: [
    "the user or the password is wrong",
    `check both in ${ADDRESS_VARIABLE}; authSource names the database of the user`,
  ],
  59: ["the server does not know this command", "it speaks only a part of MongoDB's language"],
  115: ["the server does not support this command", "it speaks only a part of MongoDB's language"],
  238: ["the server does not have what this needs", "it speaks only a part of MongoDB's language"],
  13388: ["the server is shutting down", "run the same command again when it is back"],
};

/** Connects, works, and closes the connection. Failures that the user can mend become clear errors. */
export async function withMongo<T>(address: string | undefined, work: (database: Db) => Promise<T>): Promise<T> {
  const client = clientFor(address ?? process.env[ADDRESS_VARIABLE]);
  const place = client.options.hosts.join(",");
  try {
    await client.connect();
    return await work(client.db(client.options.dbName === "test" ? DATABASE : client.options.dbName));
  } catch (error) {
    throw asFailure(place, error);
  } finally {
    await client.close();
  }
}

function clientFor(address: string | undefined): MongoClient {
  if (address === undefined || !/^mongodb(\+srv)?:\/\//.test(address)) {
    throw new UsageError(`give an address such as mongodb://host/database, or set ${ADDRESS_VARIABLE}`);
  }
  try {
    return new MongoClient(address, {
      appName: "leitmotif",
      ignoreUndefined: true,
      // What the address says goes first.
      ...(!/serverSelectionTimeoutMS=/i.test(address) && { serverSelectionTimeoutMS: PATIENCE_MS }),
    });
  } catch (error) {
    throw new UsageError(
      `the address of the database cannot be read: ${error instanceof Error ? error.message : error}`,
    );
  }
}

function asFailure(place: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof InputError) return error;
  const { code } = error as { readonly code?: unknown };
  const refusal = typeof code === "number" ? REFUSALS[code] : undefined;
  if (refusal !== undefined)
    return new InputError(refusal[0], { file: place, value: error.message, remedy: refusal[1] });
  if (!/^Mongo(ServerSelection|Network)/.test(error.name)) return error;
  const remedy = "check host and port, and whether the server wants TLS (tls=true, tlsCAFile=…)";
  return new InputError("the server cannot be reached", { file: place, value: error.message, remedy });
}
