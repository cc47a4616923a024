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
import { ADDRESS_VARIABLE, withMongo } from "../mongo/connect.js";
import { type LoadedCollection, loadMongo } from "../mongo/load-mongo.js";

interface Options {
  readonly snapshot?: string;
  readonly json?: boolean;
}

const EXAMPLES = `
Films come with their people, ratings and soundtracks, releases with their films: what is read together is kept together.
Only documents that have changed are written.

Examples:
  leitmotif load mongo mongodb://localhost/leitmotif
  ${ADDRESS_VARIABLE}='mongodb://me:…@db.example.org/leitmotif?tls=true' leitmotif load mongo
`;

export function loadMongoCommand(): Command {
  return new Command("mongo")
    .description("films and releases as documents, with indexes")
    .argument("[url]", `mongodb://host/database (default: the address in ${ADDRESS_VARIABLE})`)
    .option("--snapshot <id>", "load this snapshot (default: that of the last build)")
    .option("--json", "print what was loaded as JSON")
    .addHelpText("after", EXAMPLES)
    .action(async (url: string | undefined, { snapshot: id, json }: Options, command: Command) => {
      const snapshot = openSnapshot(findSnapshot(configOf(command).paths.snapshots, id));
      const bar = progress({ label: "load", unit: "documents", show: progressOf(command) });
      const load = withMongo(url, (database) => loadMongo(database, snapshot, { onDocuments: bar.advance }));
      const loaded = await load.finally(bar.done);
      print(command, json ? `${JSON.stringify(loaded, null, 2)}\n` : loaded.map(line).join(""));
    });
}

function line({ collection, inserted, changed, unchanged, removed }: LoadedCollection): string {
  const counts = Object.entries({ inserted, changed, unchanged, removed }).filter(([, count]) => count > 0);
  return `${collection}: ${counts.map(([what, count]) => `${grouped(count)} ${what}`).join(", ") || "no documents"}\n`;
}
