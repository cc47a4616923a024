import { badValue, isUnknown } from "../reading/values.js";
import { isNested, type NestedObject, nestedObjects } from "./nested-cell.js";

/** Where the objects of TMDb's lists keep their name: the English one first, the code where there is no name. */
const NAME_KEYS = ["english_name", "name", "iso_3166_1", "iso_639_1"] as const;

/** What follows a comma in "Metro-Goldwyn-Mayer, Inc." and is no company of its own. */
const LEGAL_FORM = /^(inc|ltd|llc|l\.l\.c|co|corp|s\.?a|s\.?l|gmbh|k\.?k|plc|limited)\b\.?/i;

/** The names in a cell: JSON or Python objects, or names with `separator` between them. */
export function namesInCell(column: string, cell: string, separator: "|" | ", "): string[] {
  if (isUnknown(cell)) return [];
  if (isNested(cell)) return namesOf(column, nestedObjects(column, cell));
  if (separator === "|" || cell.includes("|")) return split(cell, "|");
  return split(cell, ",").reduce<string[]>(joinLegalForm, []);
}

/** The names of TMDb objects. A few of TMDb's own have a blank for a name: they say nothing in a list of names. */
export function namesOf(column: string, items: readonly NestedObject[]): string[] {
  return items.map((item) => nameOf(column, item)).filter((name) => name !== null);
}

/** The name that a TMDb object goes by, null when it is blank. */
export function nameOf(column: string, item: NestedObject): string | null {
  const names = NAME_KEYS.map((key) => item[key]).filter((value) => typeof value === "string");
  if (names.length === 0) throw badValue(column, item, "an object with a name");
  return names.map((name) => name.trim()).find((name) => name !== "") ?? null;
}

function split(cell: string, separator: string): string[] {
  return cell
    .split(separator)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

function joinLegalForm(names: string[], name: string): string[] {
  const last = names.at(-1);
  if (last !== undefined && LEGAL_FORM.test(name)) names[names.length - 1] = `${last}, ${name}`;
  else names.push(name);
  return names;
}
