import { RULE_MEANINGS } from "../../linking/candidates/rules.js";
import type { Snapshot } from "../../snapshot/open-snapshot.js";
import type { ExplorerCase } from "./cases/explorer-case.js";
import { oneOfEachReason } from "./cases/gold-cases.js";
import { eachSnapshotCase, type WhichCases } from "./cases/snapshot-cases.js";
import type { DataSet } from "./data-set.js";

export const SAMPLE: DataSet = {
  name: "sample",
  label: "Sample data",
  note: "These releases and films are invented, and so are their ids.",
  elsewhere: "nowhere",
  lists: "",
  judge: "A reviewer",
  rules: RULE_MEANINGS,
};

export const FULL: DataSet = {
  name: "full",
  label: "All records",
  note: "The releases and films of the sources.",
  elsewhere: "ids",
  lists: "",
  judge: "A reviewer",
  rules: RULE_MEANINGS,
};

export const REAL: DataSet = {
  name: "real",
  label: "Real records",
  note: "Real releases and films, labelled by hand. Linking does not read the labels, but its weights were trained on them.",
  elsewhere: "titles",
  lists: " --releases tests/gold/releases.csv --films tests/gold/films.csv",
  judge: "The label",
  rules: RULE_MEANINGS,
};

/** Where cases come from. */
export interface CaseSource {
  readonly snapshot: Snapshot;
  /** Those of real releases; an installed package has none. */
  readonly realCases: readonly ExplorerCase[];
}

/** The sets of a site, the one of the snapshot first. */
export function dataSetsOf({ snapshot, realCases }: CaseSource): DataSet[] {
  const own = snapshot.manifest.data === "sample" ? SAMPLE : FULL;
  return realCases.length > 0 ? [own, REAL] : [own];
}

/** Visits the cases of a set in the order in which they are listed. */
export async function eachCase(
  { name }: DataSet,
  { snapshot, realCases }: CaseSource,
  which: WhichCases,
  visit: (found: ExplorerCase) => void,
): Promise<void> {
  if (name !== REAL.name) return eachSnapshotCase(snapshot, which, visit);
  for (const found of which === "all" ? realCases : oneOfEachReason(realCases)) visit(found);
}
