import type { FilmIndex } from "../library/film-index.js";
import type { PersonName } from "../library/person-name.js";
import { parseTitle } from "../titles/parse-title.js";
import type { ParsedTitle, Reading } from "../titles/reading.js";
import type { Candidate } from "./candidate.js";
import { type IndexedReading, indexReading } from "./indexed-reading.js";
import { remember } from "./remember.js";
import type { AddTitle } from "./rule.js";
import { type CandidateRule, RULES } from "./rules.js";

/** Finds the films of a library that deserve a closer look. Remembers the answers to frequent queries. */
export interface Finder {
  readonly index: FilmIndex;
  readonly parse: (title: string) => ParsedTitle;
  /** All pairs of a reading and a film's title, each under the first rule that finds it. */
  readonly find: (readings: readonly Reading[], artists: readonly PersonName[]) => Candidate[];
  /** The titles that are exactly the same as the readings, for readings that only count then. */
  readonly findSame: (readings: readonly Reading[], artists: readonly PersonName[]) => Candidate[];
}

export function createFinder(index: FilmIndex): Finder {
  const rules = RULES.map(({ name, asks, open }) => ({ name, asks, find: open(index) }));

  return {
    index,
    // Many releases have the same title, and reissues tend to follow each other.
    parse: remember(10_000, (title: string) => title, parseTitle),
    find(readings, artists) {
      const candidates: Candidate[] = [];
      for (const [position, given] of readings.entries()) {
        const reading = indexReading(given, artists, index);
        const { found, add } = collectInto(candidates, reading);
        const isRead = position > 0 || readings.length === 1;
        for (const { name, asks, find } of rules) {
          if (asks !== "every" && !isRead) continue;
          if (asks === "unfound" && found.size > 0) continue;
          find(reading, artists, add(name));
        }
      }
      return candidates;
    },
    findSame(readings, artists) {
      const candidates: Candidate[] = [];
      for (const given of readings) {
        const reading = indexReading(given, artists, index);
        const { add } = collectInto(candidates, reading);
        for (const { name, asks, find } of rules) if (asks === "every") find(reading, artists, add(name));
      }
      return candidates;
    },
  };
}

/** A title found by one rule is not added again by the next. */
function collectInto(candidates: Candidate[], reading: IndexedReading) {
  const found = new Set<number>();
  const add =
    (rule: CandidateRule): AddTitle =>
    (title, film) => {
      if (found.has(title)) return;
      if (film === undefined) found.add(title);
      candidates.push({ title, film, reading, rule });
    };
  return { found, add };
}
