import {
  Command,
  configOf,
  findSnapshot,
  grouped,
  openSnapshot,
  print,
  progress,
  progressOf,
} from "leitmotif/extension";
import { loadPostgres } from "../postgres/load-postgres.js";
import { DATABASE_ADDRESSES, openDatabase } from "../postgres/open-database.js";
import { loadMongoCommand } from "./load-mongo-command.js";

interface Options {
  readonly snapshot?: string;
  readonly json?: boolean;
}

export function loadCommand(): Command {
  const load = new Command("load").description("load the tables of a snapshot into PostgreSQL or MongoDB");
  load.addCommand(loadPostgresCommand());
  load.addCommand(loadMongoCommand());
  return load;
}

const PASSWORDS = `
The tables go to the schema "leitmotif", all in one transaction, and are compared with the snapshot before anybody sees
them. A password belongs into PGPASSWORD or ~/.pgpass, not into the address, which other users of the machine can read.

Examples:
  leitmotif load postgres postgresql://me@db.example.org/films?sslmode=verify-full
  leitmotif load postgres pglite:data/postgres
`;

function loadPostgresCommand(): Command {
  return new Command("postgres")
    .description("the star schema, with comments, keys and indexes")
    .argument("<url>", DATABASE_ADDRESSES)
    .option("--snapshot <id>", "load this snapshot (default: that of the last build)")
    .option("--json", "print what was loaded as JSON")
    .addHelpText("after", PASSWORDS)
    .action(async (url: string, { snapshot: id, json }: Options, command: Command) => {
      const snapshot = openSnapshot(findSnapshot(configOf(command).paths.snapshots, id));
      const database = await openDatabase(url);
      const bar = progress({ label: "load", unit: "rows", show: progressOf(command) });
      const loaded = await loadPostgres(database, snapshot, { onTable: (_name, rows) => bar.advance(rows) }).finally(
        async () => {
          bar.done();
          await database.close();
        },
      );
      const { isNew, rows, tables } = loaded;
      const what = `${grouped(rows)} rows in ${tables} tables`;
      const text = isNew
        ? `${what}, the same as in the snapshot`
        : `held this snapshot before, ${what}; nothing was done`;
      print(
        command,
        json ? `${JSON.stringify({ snapshot: snapshot.id, ...loaded }, null, 2)}\n` : `${database.place}: ${text}\n`,
      );
    });
}
