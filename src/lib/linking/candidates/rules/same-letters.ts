import { hashText } from "../../library/tables/hash.js";
import { lookUp } from "../../library/tables/hash-table.js";
import { MOST_BY_ONE_KEY, type Rule } from "../rule.js";

export const sameLetters = {
  name: "same letters",
  meaning: "the same except for blanks, numerals, articles and joiners",
  asks: "every",
  open: (index) => (reading, _artists, add) => lookUp(index.byLetters, hashText(reading.letters), MOST_BY_ONE_KEY, add),
} as const satisfies Rule;
