import { hashText } from "../../library/tables/hash.js";
import { lookUp } from "../../library/tables/hash-table.js";
import { MOST_BY_ONE_KEY, type Rule } from "../rule.js";

export const sameTitle = {
  name: "same title",
  meaning: "letter for letter, after folding case and accents",
  asks: "every",
  open: (index) => (reading, _artists, add) => lookUp(index.byKey, hashText(reading.key), MOST_BY_ONE_KEY, add),
} as const satisfies Rule;
