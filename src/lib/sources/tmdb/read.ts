import type { FileReader } from "../source.js";
import type { Batch } from "../staging/reader.js";
import { readApiJson } from "./answers/api-json.js";
import { readCreditsCsv } from "./csv/credits-csv.js";
import { readFilmCsv } from "./csv/film-csv.js";
import { readKeywordsCsv } from "./csv/keywords-csv.js";
import type { FilmRecord } from "./film-record.js";
import { stageRecords } from "./stage-records.js";

type ReadRecords = (file: string, onFileBytes: (count: number) => void) => AsyncIterable<Batch<FilmRecord>>;

const CREDITS = /credits[^/]*\.csv(\.gz)?$/i;
const KEYWORDS = /keywords[^/]*\.csv(\.gz)?$/i;
const CSV = /\.csv(\.gz)?$/i;

export function read(): readonly FileReader[] {
  return [
    reader("credits", readCreditsCsv, (name) => CREDITS.test(name)),
    reader("keywords", readKeywordsCsv, (name) => KEYWORDS.test(name)),
    // CSVs of films have many names, so their header decides.
    reader("films", readFilmCsv, (name) => CSV.test(name) && !CREDITS.test(name) && !KEYWORDS.test(name)),
    reader("api", readApiJson, (name) => /\.json(\.gz)?$/i.test(name) && name !== "fetch.json"),
  ];
}

function reader(kind: string, records: ReadRecords, matches: (name: string) => boolean): FileReader {
  return {
    kind,
    matches,
    stage: (file, staging) => stageRecords(records(file, staging.onFileBytes), kind, staging),
  };
}
