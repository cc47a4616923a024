import type { Batch, FileReader } from "../staging/reader.js";
import { readApiJson } from "./answers/api-json.js";
import { readCreditsCsv } from "./csv/credits-csv.js";
import { readFilmCsv } from "./csv/film-csv.js";
import { readKeywordsCsv } from "./csv/keywords-csv.js";
import type { FilmRecord } from "./film-record.js";
import { stageRecords } from "./stage-records.js";

type Read = (file: string, onFileBytes: (count: number) => void) => AsyncIterable<Batch<FilmRecord>>;

const CREDITS = /credits[^/]*\.csv(\.gz)?$/i;
const KEYWORDS = /keywords[^/]*\.csv(\.gz)?$/i;
const CSV = /\.csv(\.gz)?$/i;

export const tmdbReaders: readonly FileReader[] = [
  reader("credits", readCreditsCsv, (name) => CREDITS.test(name)),
  reader("keywords", readKeywordsCsv, (name) => KEYWORDS.test(name)),
  // CSVs of films go by many names; their header decides.
  reader("films", readFilmCsv, (name) => CSV.test(name) && !CREDITS.test(name) && !KEYWORDS.test(name)),
  reader("api", readApiJson, (name) => /\.json(\.gz)?$/i.test(name) && name !== "fetch.json"),
];

function reader(kind: string, read: Read, matches: (name: string) => boolean): FileReader {
  return {
    source: "tmdb",
    kind,
    matches,
    stage: (file, staging) => stageRecords(read(file, staging.onFileBytes), kind, staging),
  };
}
