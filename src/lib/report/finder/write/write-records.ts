import { PLACE } from "../../explorer/files/word-shard.js";
import { searchWords } from "../../explorer/words/search-words.js";
import { numbersOf } from "../../explorer/write/collect-facet.js";
import { createWordCollector } from "../../explorer/write/collect-words.js";
import { createNumberList } from "../../explorer/write/number-list.js";
import { createBlockWriter } from "../../explorer/write/write-blocks.js";
import { writeWords } from "../../explorer/write/write-words.js";
import { writePacked } from "../../packed/write-packed.js";
import { FINDER_FILES, type RecordIndex, type RecordKind, ROWS_A_FILE } from "../files/finder-files.js";

/** What a song and a film have in common. */
interface SearchedRow {
  readonly id: string;
  readonly title: string;
  readonly popularity: number | null;
  readonly artists?: readonly string[];
  readonly year?: number | null;
}

/** Popularities are ordered by, so tenths will do. */
const POPULARITY_UNITS = 10;
const MOST = 65_535;

/** Writes records that a browser can search, in the order in which they come. */
export function writeRecords(
  at: (name: string) => string,
  kind: RecordKind,
  records: Iterable<SearchedRow>,
): RecordIndex {
  const rows = createBlockWriter<SearchedRow>(ROWS_A_FILE, (block) => at(FINDER_FILES.rows(kind, block)));
  const words = createWordCollector();
  const popularity = createNumberList();
  let documents = 0;
  for (const record of records) {
    rows.add(record);
    words.add(documents++, wordsOf(record));
    popularity.push(Math.min(MOST, Math.round(POPULARITY_UNITS * (record.popularity ?? 0))));
  }
  rows.flush();
  writePacked(at(FINDER_FILES.popularity(kind)), new Uint8Array(Uint16Array.from(numbersOf(popularity)).buffer));
  return { documents, shards: writeWords(words, (shard) => at(FINDER_FILES.words(kind, shard))) };
}

/** Every word by which a record is found, with the most telling place where it stands. */
function wordsOf({ id, title, artists = [], year = null }: SearchedRow): ReadonlyMap<string, number> {
  const words = new Map<string, number>([[id, PLACE.release]]);
  for (const word of searchWords(title)) words.set(word, PLACE.release);
  for (const word of [...artists, String(year ?? "")].flatMap(searchWords))
    if (!words.has(word)) words.set(word, PLACE.people);
  return words;
}
