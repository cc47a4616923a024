import { Command } from "commander";
import { packCommand } from "./pack.js";
import { tablesCommand } from "./tables.js";

export function sparkCommand(): Command {
  const spark = new Command("spark").description(
    "what a cluster needs: the worker that links, and the tables as Spark SQL",
  );
  spark.addCommand(packCommand());
  spark.addCommand(tablesCommand());
  return spark;
}
