import type { Costs } from "../../../linking/decide/decide.js";
import { readLabelledRecords } from "../../../linking/run/labelled-records.js";
import type { ExplorerCase } from "./explorer-case.js";
import { goldCases } from "./gold-cases.js";

/** The real releases of a project that people have labelled, linked and explained. */
export async function readRealCases(project: string, costs: Costs): Promise<readonly ExplorerCase[]> {
  const records = await readLabelledRecords(project);
  return records === undefined ? [] : goldCases(records, costs);
}
