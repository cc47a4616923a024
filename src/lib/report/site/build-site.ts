import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { openSnapshot, SNAPSHOT_VARIABLE } from "../../snapshot/open-snapshot.js";
import { polishPages } from "../framework/polish-html.js";
import { buildWithFramework } from "../framework/run-framework.js";
import { seedLoaders } from "../framework/seed-loaders.js";
import { seedPackageVersions } from "../framework/seed-package-versions.js";
import { drawSiteFigures } from "./figures/site-figures.js";
import { SITE_CONTENT_VARIABLE, siteContent } from "./site-content.js";
import { writeSiteFiles } from "./site-files.js";

/** Parts of src/ that do not belong to the site. */
const NOT_THE_SITE = new Set(["lib", ".observablehq"]);

/**
 * Builds the pages of a project into `output`. Framework works on a copy, because it takes every Markdown file below
 * its root for a page, even those of packages, and reuses the previous output of loaders.
 */
export async function buildSite(options: {
  readonly project: string;
  readonly snapshotFolder: string;
  /** An empty folder inside the project, so that imports find its packages. */
  readonly workFolder: string;
  readonly output: string;
}): Promise<void> {
  const { project, snapshotFolder, workFolder, output } = options;
  const root = join(workFolder, "src");
  copySite(join(project, "src"), root);
  seedPackageVersions(root);
  // Pages without loaders have no figures.
  const hasFigures = existsSync(join(root, "loaders"));
  const content = hasFigures ? await handOverFigures(root, project, snapshotFolder) : {};
  await buildWithFramework(project, { root, output }, { ...content, [SNAPSHOT_VARIABLE]: snapshotFolder });
  if (hasFigures) await writeSiteFiles({ snapshot: openSnapshot(snapshotFolder), project, output });
  polishPages(output);
}

async function handOverFigures(root: string, project: string, snapshotFolder: string) {
  const snapshot = openSnapshot(snapshotFolder);
  const figures = await drawSiteFigures(snapshot);
  for (const { files } of figures) seedLoaders(root, files);
  const content = join(root, ".observablehq", "content.json");
  writeFileSync(content, JSON.stringify(await siteContent({ snapshot, project, figures })));
  return { [SITE_CONTENT_VARIABLE]: content };
}

/** The files and folders that the site consists of. */
export function sitePartsOf(sourceFolder: string): string[] {
  return readdirSync(sourceFolder)
    .filter((name) => !NOT_THE_SITE.has(name))
    .map((name) => join(sourceFolder, name));
}

function copySite(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const part of sitePartsOf(from)) cpSync(part, join(to, basename(part)), { recursive: true });
}
