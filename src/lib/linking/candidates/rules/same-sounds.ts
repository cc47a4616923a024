import type { FilmIndex } from "../../library/film-index.js";
import { lookUp } from "../../library/tables/hash-table.js";
import { scriptOf } from "../../titles/sounds/scripts.js";
import { MOST_BY_ONE_KEY, type Rule } from "../rule.js";
import { createSoundTables, hashOfWords } from "../sound-tables.js";

export const sameSounds = {
  name: "same sounds",
  meaning: "the same in Latin letters, where one of them is in another script",
  asks: "unfound",
  open(index: FilmIndex) {
    const { written, heard } = createSoundTables(index);
    return ({ words, letters }, _artists, add) => {
      const script = scriptOf(letters);
      for (const { script: other, sounds } of script === undefined ? written : heard(script)) {
        const hash = hashOfWords(words, other);
        if (hash !== undefined) lookUp(sounds, hash, MOST_BY_ONE_KEY, add);
      }
    };
  },
} as const satisfies Rule;
