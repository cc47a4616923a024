import { resolve } from "node:path";
import { Command } from "commander";
import { VIEWS } from "../../figures/answer/views.js";
import { findSnapshot } from "../../snapshot/find-snapshot.js";
import { openSnapshot } from "../../snapshot/open-snapshot.js";
import { PORTABLE_VIEWS } from "../../spark/tables/spark-sql.js";
import { sparkTables } from "../../spark/tables/spark-tables.js";
import { configOf } from "../global-options.js";
import { print } from "../output.js";

interface Options {
  readonly snapshot?: string;
  readonly location?: string;
}

const EXAMPLES = `
Examples:
  leitmotif spark tables > tables.sql
  spark-sql --conf spark.sql.ansi.doubleQuotedIdentifiers=true -i tables.sql
  leitmotif spark tables --location abfss://data@account.dfs.core.windows.net/snapshots/724cd1d659fe > tables.sql
`;

export function tablesCommand(): Command {
  return new Command("tables")
    .description("print the statements that make the tables of a snapshot known to Spark SQL")
    .option("--snapshot <id>", "of this snapshot (default: that of the last build)")
    .option("--location <folder>", "where Spark finds the files of the snapshot (default: where they are)")
    .addHelpText("after", EXAMPLES)
    .action(async ({ snapshot: id, location }: Options, command: Command) => {
      const snapshot = openSnapshot(findSnapshot(configOf(command).paths.snapshots, id));
      const views = VIEWS.filter(([name]) => PORTABLE_VIEWS.has(name));
      print(command, await sparkTables(snapshot, location ?? resolve(snapshot.folder), views));
    });
}
