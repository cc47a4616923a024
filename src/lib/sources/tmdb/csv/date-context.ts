import { basename, dirname } from "node:path";
import { isIsoDate } from "../../../core/iso-date.js";
import { readCsvRows } from "../../reading/csv-rows.js";
import { type DateContext, dayComesFirst } from "../release-date.js";
import { FILM_COLUMNS } from "./film-columns.js";

/** Files with slashes show their order within the first rows; files with ISO dates never do. */
const ROWS_TO_ASK = 20_000;

/** Learns from a film file's first rows and from its folder how to read ambiguous dates. */
export async function dateContext(file: string): Promise<DateContext> {
  return { dayFirst: await writesDayFirst(file), deliveryYear: deliveryYear(file) };
}

/** Month first, as in TMDb's own country, unless a date proves otherwise. */
async function writesDayFirst(file: string): Promise<boolean> {
  let asked = 0;
  const dates = readCsvRows(file, FILM_COLUMNS, (fields, at) => ({ date: fields[at.release_date] ?? "" }));
  for await (const { rows } of dates) {
    const answer = rows.map(({ date }) => dayComesFirst(date)).find((first) => first !== undefined);
    if (answer !== undefined) return answer;
    asked += rows.length;
    if (asked > ROWS_TO_ASK) break;
  }
  return false;
}

/** The year of the delivery's dated folder. */
function deliveryYear(file: string): number | undefined {
  const folder = basename(dirname(file));
  return isIsoDate(folder) ? Number(folder.slice(0, 4)) : undefined;
}
