// How often each phrase of src/lib/linking/titles/words/phrases.csv occurs in real titles: those of the releases, works
// and tracks in the Discogs files, and of the albums in the Spotify files.
import { readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { literal, withDuckDB } from "#lib/core/duckdb";
import { csvLine } from "#lib/core/text/csv-text";
import { rowsOf } from "#lib/linking/titles/csv-rows";
import { fold, wordsOf } from "#lib/linking/titles/fold";
import phrasesCsv from "#lib/linking/titles/words/phrases.csv";

const REAL = "../shared/realdata";
const DUMPS = ["releases", "masters"].map((kind) => `${REAL}/discogs/discogs_20200806_${kind}.xml.gz`);
const TABLES = [
  { file: `${REAL}/discogs/xml2db-csv/release.csv`, column: "title", escaped: "\\" },
  { file: `${REAL}/spotify/tracks_2938.csv`, column: "album_name", escaped: '"' },
];

const HEADER = ["text", "role", "medium", "language", "titles"];

export const options = { out: { type: "string" } };

export async function run({ out }) {
  const titles = [...new Set([...DUMPS.flatMap(titlesOfDump), ...(await titlesOfTables())])];
  const counted = countPhrases(titles);
  if (out !== undefined) writeFileSync(out, [HEADER, ...counted.map(Object.values)].map(csvLine).join(""));
  const languages = [...new Set(counted.map(({ language }) => language))];
  return {
    titles: titles.length,
    ...Object.fromEntries(languages.map((language) => [language, seenIn(counted, language)])),
  };
}

function titlesOfDump(file) {
  const xml = gunzipSync(readFileSync(file)).toString();
  return [...xml.matchAll(/<title>([^<]+)<\/title>/g)].map(([, title]) => title.replaceAll("&amp;", "&"));
}

function titlesOfTables() {
  return withDuckDB({}, async (connection) => {
    const titles = [];
    for (const { file, column, escaped } of TABLES) {
      const rows = await connection.runAndReadAll(
        `SELECT DISTINCT ${column} FROM read_csv(${literal(file)}, header = true, all_varchar = true, escape = ${literal(escaped)})`,
      );
      for (const [title] of rows.getRows()) if (title !== null) titles.push(title);
    }
    return titles;
  });
}

function countPhrases(titles) {
  const spaced = titles.map((title) => ` ${wordsOf(fold(title)).join(" ")} `);
  const unspaced = spaced.map(withoutBlanks);
  return rowsOf(phrasesCsv).map(([text, role, medium, language]) => {
    const words = wordsOf(fold(text)).join(" ");
    const [sought, texts] = UNSPACED.test(words) ? [withoutBlanks(words), unspaced] : [` ${words} `, spaced];
    return { text, role, medium, language, titles: texts.filter((title) => title.includes(sought)).length };
  });
}

function withoutBlanks(text) {
  return text.replaceAll(" ", "");
}

/** These are written without blanks between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function seenIn(counted, wanted) {
  const phrases = counted.filter(({ language }) => language === wanted);
  const seen = phrases.filter(({ titles }) => titles > 0);
  return `${seen.length} of ${phrases.length} phrases occur`;
}
