import { METRICS_FILE } from "../../operations/metrics/metrics-text.js";

/** The folder of a report's executed notebooks. */
export const NOTEBOOKS_FOLDER = "evidence/notebooks";

/** The folder beside all versions that tells what builds took. */
export const OPERATIONS_FOLDER = "operations";

/** What lies beside the folders of all versions, and what pages of a version may lead to. */
export const OUTSIDE: readonly string[] = [
  "../changes/index.html",
  "../versions.json",
  "../versions.xml",
  `../${OPERATIONS_FOLDER}/index.html`,
  `../${OPERATIONS_FOLDER}/operations.json`,
  `../${OPERATIONS_FOLDER}/stages.csv`,
  `../${METRICS_FILE}`,
];

/** What tells times: all else in the folder of all reports is the same in two builds of the same data. */
export const VARYING: readonly string[] = [`${OPERATIONS_FOLDER}/`, METRICS_FILE];
