import { cpSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { withTemporaryFolder, writeAtomically } from "../core/atomic-write.js";
import { counted } from "../core/numbers.js";
import { LABELLED_FOLDER } from "../linking/run/labelled-records.js";
import { checkSite } from "../report/check/check-site.js";
import { buildSite, sitePartsOf } from "../report/site/build-site.js";
import { NOTEBOOKS_FOLDER, OUTSIDE } from "../report/versions/places.js";
import { currentSnapshot } from "../snapshot/open-snapshot.js";
import { evidenceOf } from "./evidence-stage.js";
import { notebooksOf, reportOf, snapshotPointer, workFolderOf } from "./places.js";
import type { Build, Stage, StageResult } from "./stage.js";

export const siteStage: Stage = {
  name: "site",
  made: {
    // The others are imported only by the configuration of the site and by the pages, which Framework reads.
    code: [
      "stages/site-stage",
      "report/framework/framework-options",
      "report/site/frame/page-header",
      "report/site/frame/page-footer",
      "report/site/look/typefaces",
      "report/site/parts/fill-in",
      "browser",
    ],
    from: (build) => [
      snapshotPointer(build.config),
      notebooksOf(build),
      evidenceOf(build.config),
      build.config.paths.recommender,
      join(build.project, "observablehq.config.ts"),
      join(build.project, LABELLED_FOLDER),
      join(build.project, "evidence", "study"),
      ...sitePartsOf(join(build.project, "src")),
    ],
    into: (build) => [reportOf(build)],
    settings: ({ config }) => [config.site.url, config.linking.costs],
  },
  run: site,
};

async function site(build: Build): Promise<StageResult> {
  const { project, config } = build;
  const snapshotFolder = currentSnapshot(config.paths.snapshots);
  const pages = await writeAtomically(reportOf(build), async (output) => {
    // Inside the project, because the pages' imports are looked up from there.
    await withTemporaryFolder(workFolderOf(build), (workFolder) =>
      buildSite({
        project,
        snapshotFolder,
        notebooksFolder: notebooksOf(build),
        recommenderFolder: config.paths.recommender,
        workFolder,
        output,
        siteUrl: config.site.url,
        costs: config.linking.costs,
      }),
    );
    cpSync(notebooksOf(build), join(output, NOTEBOOKS_FOLDER), { recursive: true });
    copyEvidence(evidenceOf(config), join(output, "evidence"));
    return checkSite(output, OUTSIDE);
  });
  return { summary: `${counted(pages, "page", "pages")} without faults` };
}

/** The results as files; folders beside them are about other data. */
function copyEvidence(from: string, to: string): void {
  for (const name of readdirSync(from)) if (name.endsWith(".csv")) cpSync(join(from, name), join(to, name));
}
