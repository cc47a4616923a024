import { looseWords, numbersIn } from "./loose-words.js";
import type { Reading, ReadingKind, Told } from "./reading.js";

/** A reading as found, before its words are made comparable. */
export interface Read {
  readonly words: readonly string[];
  readonly dropped?: readonly string[];
  readonly part: number;
  readonly told: Told;
}

export type AddReading = (kind: ReadingKind, read: Read) => void;

/** Keeps each reading of a part once, under the first kind that finds it. */
export function collectReadings(): { readings: Reading[]; add: AddReading } {
  const readings: Reading[] = [];
  const seen = new Set<string>();
  const add: AddReading = (kind, { words, dropped = [], part, told }) => {
    const key = words.join(" ");
    if (key === "" || seen.has(`${part} ${key}`)) return;
    seen.add(`${part} ${key}`);
    readings.push({
      kind,
      key,
      words: looseWords(words),
      // A sequel stays a sequel when its number is left out.
      numbers: numbersIn(words) || withoutFirst(numbersIn(dropped)),
      dropped: looseWords(dropped),
      part,
      told,
    });
  };
  return { readings, add };
}

/** The first part is often named without its number, and the first record of several is not a part. */
function withoutFirst(numbers: string): string {
  return numbers === "1" ? "" : numbers;
}
