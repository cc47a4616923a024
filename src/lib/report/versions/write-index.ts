import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeAtomically } from "../../core/atomic-write.js";
import type { Version } from "../changes/version-record.js";
import { filesBelow } from "../files-below.js";
import { isKept } from "./keep-record.js";
import { versionsPage } from "./pages/changes-pages.js";
import { versionsFeed } from "./pages/feed.js";
import { notFoundPage } from "./pages/not-found-page.js";
import { outsidePage } from "./pages/outside-page.js";
import { redirectPage } from "./pages/redirect-page.js";

interface Site {
  readonly reportsFolder: string;
  readonly siteUrl: string;
}

/** The versions that are published, newest first. Those whose folder was removed are no longer listed. */
export function readVersions(reportsFolder: string): Version[] {
  // Only writeIndex makes this file.
  const versions: Version[] = readJson(join(reportsFolder, "versions.json")) ?? [];
  return versions.filter(({ version }) => isKept(reportsFolder, version));
}

/** Writes what leads to the versions: the list, the feed, and pages that lead to the newest wherever they are served. */
export async function writeIndex(versions: readonly Version[], site: Site, published: string): Promise<void> {
  const { reportsFolder, siteUrl } = site;
  const newest = versions[0]?.version ?? published;
  const files: Readonly<Record<string, string>> = {
    "versions.json": `${JSON.stringify(versions, null, 2)}\n`,
    "versions.xml": versionsFeed(versions, siteUrl),
    "changes/index.html": outsidePage(versionsPage(versions), newest, reportsFolder),
    "index.html": redirectPage(`./${newest}/index.html`),
    "404.html": notFoundPage(siteUrl),
    // Otherwise GitHub Pages leaves out every folder whose name starts with an underscore.
    ".nojekyll": "",
  };
  for (const [name, content] of Object.entries(files)) await write(join(reportsFolder, name), content);
  await writeAtomically(join(reportsFolder, "latest"), async (folder) => writeLatest(folder, reportsFolder, newest));
}

/** A page for each page of the newest version, so that a link to `latest` may name any of them. */
function writeLatest(folder: string, reportsFolder: string, newest: string): void {
  for (const page of filesBelow(join(reportsFolder, newest)).filter((name) => name.endsWith(".html"))) {
    const up = "../".repeat(page.split("/").length);
    mkdirSync(dirname(join(folder, page)), { recursive: true });
    writeFileSync(join(folder, page), redirectPage(`${up}${newest}/${page}`));
  }
}

function readJson<T>(file: string): T | undefined {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

async function write(file: string, content: string): Promise<void> {
  await writeAtomically(file, async (path) => writeFileSync(path, content));
}
