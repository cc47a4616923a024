import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { openSnapshot, SNAPSHOT_VARIABLE } from "../../snapshot/open-snapshot.js";
import { polishPages } from "../framework/polish-html.js";
import { buildWithFramework } from "../framework/run-framework.js";
import { seedLoaders } from "../framework/seed-loaders.js";
import { seedPackageVersions } from "../framework/seed-package-versions.js";
import { drawSiteFigures } from "./figures/site-figures.js";
import { describePages } from "./head/describe-pages.js";
import type { PartSource } from "./parts/part.js";
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
  /** Where the reports will be found on the web; empty where that is not known. */
  readonly siteUrl: string;
}): Promise<void> {
  const { project, snapshotFolder, workFolder, output, siteUrl } = options;
  const root = join(workFolder, "src");
  copySite(join(project, "src"), root);
  seedPackageVersions(root);
  const environment = { [SNAPSHOT_VARIABLE]: snapshotFolder };
  if (existsSync(join(root, "loaders"))) {
    const snapshot = openSnapshot(snapshotFolder);
    const figures = await drawSiteFigures(snapshot);
    const source = { snapshot, project, figures };
    const content = await handOver(root, source);
    const beside = join(workFolder, "beside");
    mkdirSync(beside);
    // Framework is a process of its own, so the files can be written in the meantime.
    await finishAll([
      buildWithFramework(project, { root, output }, { ...environment, [SITE_CONTENT_VARIABLE]: content }),
      writeSiteFiles({ ...source, output: beside }),
    ]);
    cpSync(beside, output, { recursive: true });
    await describePages(output, snapshot, siteUrl);
  } else {
    // Pages without loaders have no figures.
    await buildWithFramework(project, { root, output }, environment);
  }
  polishPages(output);
}

/** Fails with the first error, but only when nothing is at work any more. */
async function finishAll(work: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(work)) if (result.status === "rejected") throw result.reason;
}

/** Puts the figures where Framework looks for the output of loaders, and returns a file with all other content. */
async function handOver(root: string, source: PartSource): Promise<string> {
  for (const { files } of source.figures) seedLoaders(root, files);
  const content = join(root, ".observablehq", "content.json");
  writeFileSync(content, JSON.stringify(await siteContent(source)));
  return content;
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
