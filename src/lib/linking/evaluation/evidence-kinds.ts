import { peopleAgree } from "../compare/people.js";
import { yearsSay } from "../compare/years.js";
import type { TitlePair } from "../decide/pair-evidence.js";

/** What speaks for a film, from the least to the most. */
export const EVIDENCE_KINDS = ["title only", "title and year", "title and people", "all"] as const;

export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export function evidenceKindOf({ people, year }: Pick<TitlePair, "people" | "year">): EvidenceKind {
  const yearAgrees = yearsSay(year) === "yes";
  if (peopleAgree(people)) return yearAgrees ? "all" : "title and people";
  return yearAgrees ? "title and year" : "title only";
}
