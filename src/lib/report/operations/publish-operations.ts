import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "../../core/atomic-write.js";
import { METRICS_FILE, metricsText } from "../../operations/metrics/metrics-text.js";
import type { Operations } from "../../operations/operations.js";
import { outsidePage } from "../versions/pages/outside-page.js";
import { OPERATIONS_FOLDER } from "../versions/places.js";
import { readVersions } from "../versions/write-index.js";
import { operationsHtml } from "./operations-html.js";
import { stageRunsCsv } from "./stage-runs-csv.js";

/**
 * Writes what is known of all runs beside the versions. Times differ between two builds of the same data, so they must
 * not be part of a version; a page of a version takes them from here when somebody reads it, and a reader without
 * JavaScript follows a link. Metrics are written even before there is a report, because they tell why there is none.
 */
export async function publishOperations(operations: Operations, reportsFolder: string): Promise<void> {
  const newest = readVersions(reportsFolder)[0]?.version;
  const page = { title: "Operations", reports: "../", content: `<div id="runs">${operationsHtml(operations)}</div>` };
  const files: Readonly<Record<string, string>> = {
    [METRICS_FILE]: metricsText(operations),
    [`${OPERATIONS_FOLDER}/operations.json`]: `${JSON.stringify(operations, null, 1)}\n`,
    [`${OPERATIONS_FOLDER}/stages.csv`]: stageRunsCsv(operations.runs),
    // Its style is that of a version.
    ...(newest !== undefined && { [`${OPERATIONS_FOLDER}/index.html`]: outsidePage(page, newest, reportsFolder) }),
  };
  for (const [name, content] of Object.entries(files)) {
    const file = join(reportsFolder, name);
    await writeAtomically(file, async (path) => writeFileSync(path, content));
  }
}
