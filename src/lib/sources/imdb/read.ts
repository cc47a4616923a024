import { IMDB_TABLES } from "../../contract/staged/imdb.js";
import type { FileReader } from "../source.js";
import { stageTable } from "./stage-table.js";

/** A reader for each of IMDb's files. */
export function read(): readonly FileReader[] {
  return IMDB_TABLES.map((table) => ({
    kind: table.kind,
    matches: (fileName) => fileName === `${table.kind}.tsv` || fileName === `${table.kind}.tsv.gz`,
    stage: (file, staging) => stageTable(table, file, staging),
  }));
}
