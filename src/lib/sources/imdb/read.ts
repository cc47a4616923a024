import { IMDB_TABLES } from "../../contract/staged/imdb.js";
import type { FileReader } from "../staging/reader.js";
import { stageTable } from "./stage-table.js";

export const imdbReaders: readonly FileReader[] = IMDB_TABLES.map((table) => ({
  source: "imdb",
  kind: table.kind,
  matches: (fileName) => fileName === `${table.kind}.tsv` || fileName === `${table.kind}.tsv.gz`,
  stage: (file, staging) => stageTable(table, file, staging),
}));
