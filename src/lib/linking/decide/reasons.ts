import type { MediumLevel } from "../compare/medium.js";
import type { Decision, RankedFilm } from "./decide.js";
import type { PairEvidence } from "./weigh.js";

/** Every reason code with what it means; the first that fits is given. */
export const REASONS = {
  "title, people and year agree": "accepted on three kinds of evidence",
  "title and people agree": "accepted; the year is unknown or tells little",
  "title and year agree": "accepted; the people are unknown or others",
  "title agrees": "accepted on the title alone, which is rare enough",
  "part of the title, people agree": "accepted; the titles differ in part",
  "part of the title agrees": "accepted; the titles differ in part",
  "no candidate": "no film has a title like it",
  tv: "music of a television programme",
  game: "music of a game",
  stage: "a stage work",
  compilation: "a compilation",
  tribute: "a tribute or karaoke version",
  story: "a story or dialogue record",
  inspired: "inspired by a film, not its music",
  advertising: "advertising or library music",
  other: "not filed as music for the screen",
  "several films fit": "other films fit as well or nearly",
  "other people": "the film's composers are others",
  "other number": "another part of the series",
  "other year": "the release is older than the film",
  "title fits in part": "the titles differ too much",
  "title is common": "the words are too common to be sure",
} as const satisfies Record<string, string>;

export type Reason = keyof typeof REASONS;

export function reasonOf(decision: Decision, film: RankedFilm | undefined, medium: MediumLevel): Reason {
  if (film === undefined) return "no candidate";
  return decision === "match" ? reasonToAccept(film.pair) : reasonToDoubt(film, medium);
}

function reasonToAccept(pair: PairEvidence): Reason {
  const people = pair.people === "same" || pair.people === "similar";
  const year = pair.year === "same" || pair.year === "next";
  if (!isWholeTitle(pair)) return people ? "part of the title, people agree" : "part of the title agrees";
  if (people) return year ? "title, people and year agree" : "title and people agree";
  return year ? "title and year agree" : "title agrees";
}

function reasonToDoubt({ pair, rivals }: RankedFilm, medium: MediumLevel): Reason {
  if (medium in REASONS) return medium as Reason; // just tested
  if (!isWholeTitle(pair)) return "title fits in part";
  if (pair.title.numbers === "conflict") return "other number";
  if (rivals < -2) return "several films fit";
  if (pair.people === "different") return "other people";
  if (pair.year === "before" || pair.year === "long before") return "other year";
  return "title is common";
}

function isWholeTitle({ title }: PairEvidence): boolean {
  return title.level === "exact" || title.level === "same" || title.level === "spelling";
}
