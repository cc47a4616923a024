import { readFileSync } from "node:fs";
import { escapeHtml } from "../../core/text/html.js";
import { ROOMS } from "../../rooms.js";
import { openSnapshot, type Snapshot } from "../../snapshot/open-snapshot.js";
import { loadNotices } from "../../sources/load-notices.js";
import type { Notice } from "../../sources/notice.js";
import { roomsSvg } from "../developers/rooms-svg.js";
import { findingHtml } from "./finding-html.js";
import { PAGES } from "./pages.js";
import { drawSiteFigures, type SiteFigure } from "./site-figures.js";
import { topicHtml } from "./topic-html.js";

/** What the snapshot contributes to the pages, as HTML. */
export interface SiteContent {
  /** What stands in the header of every page. */
  readonly notice: string;
  readonly footer: string;
  /** By the name that pages use in double braces. */
  readonly parts: Readonly<Record<string, string>>;
}

/** The environment variable that names the file with the content from a build; a preview has none. */
export const SITE_CONTENT_VARIABLE = "LEITMOTIF_SITE_CONTENT";

const TOPICS = PAGES.flatMap(({ topics = [] }) => topics);

export async function readSiteContent(): Promise<SiteContent> {
  const { [SITE_CONTENT_VARIABLE]: file } = process.env;
  if (file !== undefined) return JSON.parse(readFileSync(file, "utf8"));
  const snapshot = openSnapshot();
  return siteContent(snapshot, await drawSiteFigures(snapshot));
}

export async function siteContent(snapshot: Snapshot, figures: readonly SiteFigure[]): Promise<SiteContent> {
  const parts = {
    ...Object.fromEntries(figures.map(({ name, html }) => [`figure ${name}`, html])),
    ...Object.fromEntries(figures.map((figure) => [`finding ${figure.name}`, findingHtml(figure)])),
    ...Object.fromEntries(TOPICS.map((topic) => [`topic ${topic.topic}`, topicHtml(topic, figures)])),
    "picture rooms": `<figure class="picture" tabindex="0" aria-label="The rooms, and which others each may import from">${roomsSvg(ROOMS)}</figure>`,
  };
  return { notice: notice(snapshot), footer: footer(snapshot, await loadNotices()), parts };
}

function notice({ manifest }: Snapshot): string {
  if (manifest.data !== "sample") return "";
  return `<p class="sample"><strong>Sample data.</strong> Every film, person, release and figure on these pages is invented.</p>`;
}

function footer({ id, manifest }: Snapshot, notices: readonly Notice[]): string {
  const newest = manifest.deliveries.at(-1)?.date ?? "";
  const items = notices.map(
    ({ subject, link, text }) => `<li><a href="${link}">${subject}</a>: ${escapeHtml(text)}</li>`,
  );
  return `<p>Snapshot <code>${id}</code>, newest delivery ${newest}.</p><ul>${items.join("")}</ul>`;
}
