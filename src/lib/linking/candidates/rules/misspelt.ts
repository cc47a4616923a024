import { wordsOfTitle } from "../../library/film-index.js";
import { halvesOf, SHORTEST_MISSPELT } from "../../library/halves.js";
import { letterSet, mayDifferLittle } from "../../library/letter-set.js";
import { lookUp } from "../../library/tables/hash-table.js";
import { differsLittle } from "../../titles/spelling.js";
import type { Rule } from "../rule.js";

const MOST_BY_ONE_HALF = 100;

export const misspelt = {
  name: "spelling",
  meaning: "one wrong letter, or two letters swapped",
  asks: "unfound",
  open:
    (index) =>
    ({ letters }, _artists, add) => {
      if (letters.length < SHORTEST_MISSPELT) return;
      const set = letterSet(letters);
      const addIfAlike = (title: number) => {
        if (!mayDifferLittle(set, index.titleLetterSets[title] ?? 0)) return;
        if (differsLittle(wordsOfTitle(title, index).join(""), letters)) add(title);
      };
      for (const length of [letters.length, letters.length - 1, letters.length + 1]) {
        for (const half of halvesOf(letters, length)) lookUp(index.byHalf, half, MOST_BY_ONE_HALF, addIfAlike);
      }
    },
} as const satisfies Rule;
