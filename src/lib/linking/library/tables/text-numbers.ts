import { hashText } from "./hash.js";
import { createNumbering } from "./hash-table.js";

/** Numbers texts in order of arrival. */
export function createTextNumbers() {
  const numbers = createNumbering();
  const texts: string[] = [];
  return {
    texts,
    number(text: string): number {
      const hash = hashText(text);
      const known = numbers.get(hash);
      if (known >= 0) return known;
      numbers.set(hash, texts.length);
      return texts.push(text) - 1;
    },
  };
}
