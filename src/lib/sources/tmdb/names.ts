import { badValue, isUnknown } from "../reading/values.js";
import { isNested, type NestedObject, nestedObjects } from "./nested-cell.js";

/** The keys in which TMDb's objects have their name: the English one first, and the code if there is no name. */
const NAME_KEYS = ["english_name", "name", "iso_3166_1", "iso_639_1"] as const;

/** Legal forms that follow a comma, as in "Metro-Goldwyn-Mayer, Inc.", and are not companies of their own. */
const LEGAL_FORM = /^(inc|ltd|llc|l\.l\.c|co|corp|s\.?a|s\.?l|gmbh|k\.?k|plc|limited)\b\.?/i;

/** The names in a cell, which has JSON or Python objects, or names separated by `separator`. */
export function namesInCell(column: string, cell: string, separator: "|" | ", "): string[] {
  if (isUnknown(cell)) return [];
  if (isNested(cell)) return namesOf(column, nestedObjects(column, cell));
  if (separator === "|" || cell.includes("|")) return split(cell, "|");
  return split(cell, ",").reduce<string[]>(joinLegalForm, []);
}

/** The names of TMDb objects. Some of TMDb's own have a blank name, which is left out of a list of names. */
export function namesOf(column: string, items: readonly NestedObject[]): string[] {
  return items.map((item) => nameOf(column, item)).filter((name) => name !== null);
}

/** The name of a TMDb object; null if it is blank. */
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
