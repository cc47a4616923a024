import { basename, dirname } from "node:path";
import { isIsoDate } from "../../../core/iso-date.js";
import { readCsvRows } from "../../reading/csv-rows.js";
import { type DateContext, dayComesFirst } from "../release-date.js";
import { FILM_COLUMNS } from "./film-columns.js";

/** Files with slashes tell within their first rows; one that writes ISO dates never does. */
const ROWS_TO_ASK = 20_000;

/** Learns from a film file's first rows and from its folder what its dates leave open. */
export async function dateContext(file: string): Promise<DateContext> {
  return { dayFirst: await writesDayFirst(file), deliveryYear: deliveryYear(file) };
}

/** Month first, as TMDb's own country writes, unless a date says otherwise. */
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

/** The year of the dated folder in which the delivery lies. */
function deliveryYear(file: string): number | undefined {
  const folder = basename(dirname(file));
  return isIsoDate(folder) ? Number(folder.slice(0, 4)) : undefined;
}
