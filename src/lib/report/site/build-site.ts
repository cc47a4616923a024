import { cpSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { openSnapshot, SNAPSHOT_VARIABLE } from "../../snapshot/open-snapshot.js";
import { buildWithFramework } from "../framework/framework.js";
import { polishPages } from "../framework/polish-html.js";
import { seedFigures } from "../framework/seed-figures.js";
import { seedPackageVersions } from "../framework/seed-package-versions.js";

/** What lies below src/ and is no part of the site. */
const NOT_THE_SITE = new Set(["lib", ".observablehq"]);

/**
 * Builds the pages of a project into `output`. Framework works on a copy: it takes every Markdown file
 * below its root for a page, also those of packages, and it reuses what its loaders printed last time.
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
  if (existsSync(join(root, "loaders"))) await seedFigures(root, openSnapshot(snapshotFolder));
  await buildWithFramework(project, {
    LEITMOTIF_SITE_ROOT: relative(project, root),
    LEITMOTIF_SITE_OUTPUT: relative(project, output),
    [SNAPSHOT_VARIABLE]: snapshotFolder,
  });
  polishPages(output);
}

/** The files and folders that the site is made of. */
export function sitePartsOf(sourceFolder: string): string[] {
  return readdirSync(sourceFolder)
    .filter((name) => !NOT_THE_SITE.has(name))
    .map((name) => join(sourceFolder, name));
}

function copySite(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const part of sitePartsOf(from)) cpSync(part, join(to, basename(part)), { recursive: true });
}
