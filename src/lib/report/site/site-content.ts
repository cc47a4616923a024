import { readFileSync } from "node:fs";
import { loadConfig } from "../../core/config.js";
import { escapeHtml } from "../../core/text/html.js";
import { openSnapshot, type Snapshot } from "../../snapshot/open-snapshot.js";
import { loadNotices } from "../../sources/load-notices.js";
import type { Notice } from "../../sources/notice.js";
import { readRealCases } from "../explorer/cases/read-real-cases.js";
import { drawSiteFigures } from "./figures/site-figures.js";
import { versionSwitcher } from "./frame/version-switcher.js";
import { makeParts } from "./parts/make-parts.js";
import type { PartSource, Parts } from "./parts/part.js";

/** What the snapshot contributes to the pages, as HTML. */
export interface SiteContent {
  /** What stands in the header of every page. */
  readonly notice: string;
  /** The switcher between versions. */
  readonly versions: string;
  readonly footer: string;
  readonly parts: Parts;
}

/** The environment variable that names the file with the content from a build; a preview has none. */
export const SITE_CONTENT_VARIABLE = "LEITMOTIF_SITE_CONTENT";

export async function readSiteContent(): Promise<SiteContent> {
  const { [SITE_CONTENT_VARIABLE]: file } = process.env;
  if (file !== undefined) return JSON.parse(readFileSync(file, "utf8"));
  const snapshot = openSnapshot();
  const { paths, linking } = loadConfig();
  return siteContent({
    snapshot,
    project: process.cwd(),
    recommenderFolder: paths.recommender,
    figures: await drawSiteFigures(snapshot),
    realCases: await readRealCases(process.cwd(), linking.costs),
    notebooks: new Map(),
  });
}

export async function siteContent(source: PartSource): Promise<SiteContent> {
  const { snapshot } = source;
  return {
    notice: notice(snapshot),
    versions: versionSwitcher(snapshot.manifest.deliveries.at(-1)?.date ?? "none"),
    footer: footer(snapshot, await loadNotices()),
    parts: await makeParts(source),
  };
}

function notice({ manifest }: Snapshot): string {
  if (manifest.data !== "sample") return "";
  return `<p class="sample"><strong>Sample data.</strong> All names and figures are invented.</p>`;
}

function footer({ id, manifest }: Snapshot, notices: readonly Notice[]): string {
  const newest = manifest.deliveries.at(-1)?.date ?? "";
  const items = notices.map(
    ({ subject, link, text }) => `<li><a href="${link}">${subject}</a>: ${escapeHtml(text)}</li>`,
  );
  return `<p>Snapshot <code>${id}</code>, newest delivery ${newest}.</p><ul>${items.join("")}</ul>`;
}
