import { TABLES } from "../../../contract/warehouse/tables.js";
import { withDuckDB } from "../../../core/duckdb.js";
import { grouped, percent } from "../../../core/numbers.js";
import { escapeHtml } from "../../../core/text/html.js";
import { loadAnswers } from "../../../figures/load-answers.js";
import { type SnapshotFile, tableInFile } from "../../../snapshot/manifest.js";
import { withTables } from "../../../snapshot/query-snapshot.js";
import { erdSvg } from "../../../warehouse/catalog/erd-svg.js";
import { readCatalog } from "../../../warehouse/catalog/read-catalog.js";
import { warehouseSchema } from "../../../warehouse/schema/create-table.js";
import { type HtmlTable, tableRegion } from "../../html/table-region.js";
import { type ColumnProfile, profileColumns } from "../../tables/column-profile.js";
import {
  type PublishedColumn,
  type PublishedTable,
  publishedTables,
  type TableGroup,
} from "../../tables/published-table.js";
import { isCarried, TABLES_FOLDER } from "../../tables/write-tables.js";
import type { PartSource, Parts } from "./part.js";

const GROUPS: readonly { readonly group: TableGroup; readonly heading: string }[] = [
  { group: "film", heading: "Films" },
  { group: "music", heading: "Music" },
  { group: "between", heading: "Between them" },
  { group: "bookkeeping", heading: "Bookkeeping" },
  { group: "answers", heading: "Answers" },
];

/** `{{tables dictionary}}` describes every table and column; `{{picture erd}}` draws how they refer to each other. */
export async function tableParts({ snapshot }: PartSource): Promise<Parts> {
  const { answers } = await loadAnswers();
  const tables = publishedTables(snapshot, answers);
  const files = new Map(snapshot.manifest.files.map((file) => [tableInFile(file.name), file]));
  const entries = new Map<string, string>();
  await withTables(snapshot, async (connection) => {
    for (const table of tables) {
      const profiles = await profileColumns(connection, table.name, table.columns);
      entries.set(table.name, tableHtml(table, profiles, files.get(table.name)));
    }
  });
  const sections = GROUPS.map(({ group, heading }) => {
    const own = tables.filter((table) => table.group === group);
    return `<h3 class="table-group">${heading}</h3>${own.map(({ name }) => entries.get(name)).join("")}`;
  });
  return {
    "tables dictionary": sections.join("\n"),
    "picture erd": `<figure class="picture" tabindex="0" aria-label="The tables and what they refer to">${await erd()}</figure>`,
  };
}

/** Drawn from a database that is made for it, which holds the tables and no rows. */
async function erd(): Promise<string> {
  return withDuckDB({}, async (connection) => {
    await connection.run(warehouseSchema(TABLES));
    return erdSvg(await readCatalog(connection)).replace(/\n\s*\n/g, "\n");
  });
}

function tableHtml(table: PublishedTable, profiles: readonly ColumnProfile[], file: SnapshotFile | undefined): string {
  const { name, meaning, rows, columns, key } = table;
  const described = columns.map((column, place) => columnCells(column, profiles[place], key.includes(column.name)));
  return (
    `<details class="dictionary" id="table-${name}"><summary><code>${name}</code> <span>${escapeHtml(meaning)}</span> <small>${grouped(rows)} rows</small></summary>` +
    `${downloads(name, file)}${tableRegion({ label: `Columns of ${name}`, columns: DICTIONARY, rows: described })}</details>`
  );
}

function downloads(name: string, file: SnapshotFile | undefined): string {
  if (file === undefined || !isCarried(file.bytes))
    return `<p class="downloads">Too large for these pages: it is in the snapshot.</p>`;
  const parquet = `<a href="./${TABLES_FOLDER}/${name}.parquet">Parquet (${size(file.bytes)})</a>`;
  return `<p class="downloads">Download ${parquet} <a href="./${TABLES_FOLDER}/${name}.csv.gz">CSV, packed</a></p>`;
}

const DICTIONARY: HtmlTable["columns"] = [
  { title: "Column" },
  { title: "Type" },
  { title: "Meaning", kind: "prose" },
  { title: "Unknown", kind: "count" },
  { title: "Values" },
];

function columnCells(column: PublishedColumn, profile: ColumnProfile | undefined, isKey: boolean): string[] {
  const name = isKey ? `<strong>${column.name}</strong>` : column.name;
  const unknown = profile === undefined || profile.unknown === 0 ? "" : percent(profile.unknown, 1);
  const values = profile === undefined ? "" : valuesHtml(profile);
  return [name, column.type.toLowerCase(), escapeHtml(column.meaning), unknown, values];
}

const BAR = { width: 5, gap: 1, height: 18 };

function valuesHtml({ bars, range, common }: ColumnProfile): string {
  if (bars.length > 0) return `${barsSvg(bars)} <small>${escapeHtml(range)}</small>`;
  const words = common.map(({ word, share }) => `${escapeHtml(shortened(word))} ${percent(share, 1)}`);
  return `<small>${words.length > 0 ? words.join(", ") : escapeHtml(range)}</small>`;
}

/** The range beside it says what it is about; the counts are a matter of shape. */
function barsSvg(bars: readonly number[]): string {
  const most = Math.max(...bars, 1);
  const shapes = bars.map((count, place) => {
    const height = count === 0 ? 0 : Math.max(1, Math.round((count / most) * BAR.height));
    return `<rect x="${place * (BAR.width + BAR.gap)}" y="${BAR.height - height}" width="${BAR.width}" height="${height}"/>`;
  });
  const width = bars.length * (BAR.width + BAR.gap);
  return `<svg class="bars" viewBox="0 0 ${width} ${BAR.height}" width="${width}" height="${BAR.height}" aria-hidden="true">${shapes.join("")}</svg>`;
}

const LONGEST_WORD = 24;

function shortened(word: string): string {
  return word.length > LONGEST_WORD ? `${word.slice(0, LONGEST_WORD - 1)}…` : word;
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
