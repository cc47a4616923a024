import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Costs } from "../../linking/decide/decide.js";
import { openSnapshot, SNAPSHOT_VARIABLE } from "../../snapshot/open-snapshot.js";
import { assertedClaims, executedNotebooks } from "../claims/asserted-claims.js";
import { checkClaims } from "../claims/check-claims.js";
import { readRealCases } from "../explorer/cases/read-real-cases.js";
import { polishPages } from "../framework/polish-html.js";
import { buildWithFramework } from "../framework/run-framework.js";
import { seedLoaders } from "../framework/seed-loaders.js";
import { seedPackageVersions } from "../framework/seed-package-versions.js";
import { setAside } from "../framework/set-aside.js";
import type { SiteFigure } from "./figures/site-figure.js";
import { drawSiteFigures } from "./figures/site-figures.js";
import { describePages } from "./head/describe-pages.js";
import { SITE_CONTENT_VARIABLE, type SiteContent, siteContent } from "./site-content.js";
import { writeSiteFiles } from "./site-files.js";

/** Parts of src/ that do not belong to the site. */
const NOT_THE_SITE = new Set(["lib", "publish", ".observablehq"]);

export interface SiteOptions {
  readonly project: string;
  readonly snapshotFolder: string;
  /** The folder of the executed notebooks. */
  readonly notebooksFolder: string;
  /** The folder with what the last build learned about songs and films. */
  readonly recommenderFolder: string;
  /** An empty folder inside the project, so that imports find its packages. */
  readonly workFolder: string;
  readonly output: string;
  /** Where the reports will be found on the web; empty where that is not known. */
  readonly siteUrl: string;
  /** What decides when a real release is linked. */
  readonly costs: Costs;
}

/**
 * Builds the pages of a project into `output`. Framework works on a copy, because it takes every Markdown file below
 * its root for a page, even those of packages, and reuses the previous output of loaders.
 */
export async function buildSite(options: SiteOptions): Promise<void> {
  const { project, snapshotFolder, notebooksFolder, recommenderFolder, workFolder, output, siteUrl, costs } = options;
  const root = join(workFolder, "src");
  copySite(join(project, "src"), root);
  seedPackageVersions(root);
  const environment = { [SNAPSHOT_VARIABLE]: snapshotFolder };
  if (existsSync(join(root, "loaders"))) {
    const snapshot = openSnapshot(snapshotFolder);
    const notebooks = executedNotebooks(notebooksFolder, snapshot.id);
    checkClaims(pagesIn(root), await snapshot.claims(), assertedClaims(notebooks));
    const figures = await drawSiteFigures(snapshot);
    const realCases = await readRealCases(project, costs);
    const source = { snapshot, project, recommenderFolder, figures, realCases, notebooks };
    const content = await siteContent(source);
    const { parts, kept } = setAside(content.parts);
    const file = handOver(root, figures, { ...content, parts });
    const beside = join(workFolder, "beside");
    mkdirSync(beside);
    // Framework is a process of its own, so the files can be written in the meantime.
    await finishAll([
      buildWithFramework(project, { root, output }, { ...environment, [SITE_CONTENT_VARIABLE]: file }),
      writeSiteFiles({ ...source, parts: content.parts, output: beside }),
    ]);
    polishPages(output, kept);
    cpSync(beside, output, { recursive: true });
    await describePages(output, snapshot, siteUrl);
  } else {
    // Pages without loaders have no figures.
    await buildWithFramework(project, { root, output }, environment);
    polishPages(output, []);
  }
}

/** Fails with the first error, but only when nothing is at work any more. */
async function finishAll(work: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(work)) if (result.status === "rejected") throw result.reason;
}

/** Puts the figures where Framework looks for the output of loaders, and returns a file with all other content. */
function handOver(root: string, figures: readonly SiteFigure[], content: SiteContent): string {
  for (const { files } of figures) seedLoaders(root, files);
  const file = join(root, ".observablehq", "content.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

/** The Markdown of each page. */
function pagesIn(root: string): ReadonlyMap<string, string> {
  const files = readdirSync(root).filter((name) => name.endsWith(".md"));
  return new Map(files.map((file) => [file, readFileSync(join(root, file), "utf8")]));
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
