import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { literal, withDuckDB } from "#lib/core/duckdb";

/** Lists of releases and films whose texts are hard to pass on, beside real ones; and verdicts about two of them. */
export interface HardLists {
  readonly releases: string;
  readonly films: string;
  /** A configuration whose verdicts are these. */
  readonly config: string;
}

const odd: readonly { readonly title: string; readonly repeat?: number }[] = JSON.parse(
  readFileSync("tests/fixtures/linking/odd-titles.json", "utf8"),
);

/** Ends of lines, of fields and of texts in any of the formats on the way. */
const MARKS = ["\t", "\n", "\r", "\0", '"', "\\", "'", "\u2028", "\u2029", "\u0001", "{}", "[]", "\\N", "🎬", "null"];

const TITLES = [
  ...odd.map(({ title, repeat = 1 }) => title.repeat(repeat)),
  ...MARKS.flatMap((mark) => [`Salt${mark}Harbour`, `${mark}Winter Lantern`, `Paper Cinder${mark}`]),
];

export async function writeHardLists(folder: string): Promise<HardLists> {
  const at = (name: string) => join(folder, name);
  const [releases, films, config] = [at("releases.parquet"), at("films.parquet"), at("leitmotif.config.json")];
  await writeHardRows(releases, films, at("hard.json"));
  writeFileSync(at("verdicts.csv"), `release_id,film_id,verdict\n"hard ""2"",",f3,yes\n"hard ""3"",",f3,no\n`);
  writeFileSync(config, JSON.stringify({ linking: { verdicts: at("verdicts.csv") } }));
  return { releases, films, config };
}

async function writeHardRows(releases: string, films: string, rows: string): Promise<void> {
  writeFileSync(rows, JSON.stringify(TITLES.map((title, place) => ({ title, place }))));
  const real = (name: string) =>
    `read_csv(${literal(resolve("tests/gold", name))}, all_varchar = true, delim = ',', quote = '"')`;
  const hard = `read_json(${literal(rows)}, columns = {title: 'VARCHAR', place: 'INTEGER'}, maximum_object_size = 100000000)`;
  await withDuckDB({}, async (connection) => {
    // Formats as a list and years as numbers, as the warehouse has them; a release without artist and year.
    await connection.run(`COPY (
      SELECT release_id, title, artist, try_cast(year AS INTEGER) AS year, country, string_split(formats, '|') AS formats, genres, styles
      FROM ${real("releases.csv")}
      UNION ALL
      SELECT 'hard "' || place || '",', title, if(place % 3 = 0, NULL, 'Composer' || place || ' Quill'), if(place % 5 = 0, NULL, 1990),
        NULL, [NULL, 'Album|LP', title], '', 'Soundtrack'
      FROM ${hard}
    ) TO ${literal(releases)} (FORMAT parquet)`);
    await connection.run(`COPY (
      SELECT film_id, title, year, alternative_titles, composers FROM ${real("films.csv")}
      UNION ALL
      SELECT 'f' || place, title, '1990', '', 'Composer' || place || ' Quill' FROM ${hard}
    ) TO ${literal(films)} (FORMAT parquet)`);
  });
}

/** All links of a file or a folder as sorted lines. */
export async function linkLines(files: string): Promise<string[]> {
  return withDuckDB({}, async (connection) => {
    const rows = await connection.runAndReadAll(`FROM read_parquet(${literal(files)})`);
    return rows
      .getRowsJson()
      .map((row) => JSON.stringify(row))
      .sort();
  });
}
