import { renderSvg } from "../../figures/files/render-svg.js";
import { figure, figureNames } from "../../figures/open-figure.js";
import { PAGE_THEME } from "../../figures/spec/theme.js";
import { openSnapshot, type Snapshot } from "../../snapshot/open-snapshot.js";
import { loadNotices } from "../../sources/load-notices.js";
import type { Notice } from "../../sources/notice.js";
import { escapeHtml } from "../html.js";
import { figureHtml } from "./figure-html.js";

/** What the snapshot contributes to the pages, as HTML. */
export interface SiteContent {
  readonly header: string;
  readonly footer: string;
  /** By the name that pages use in double braces. */
  readonly parts: ReadonlyMap<string, string>;
}

/** Width of a chart before the browser draws it anew in the width that there is. */
const STATIC_WIDTH = 920;

export async function readSiteContent(snapshot: Snapshot = openSnapshot()): Promise<SiteContent> {
  const parts = new Map<string, string>();
  for (const name of figureNames()) {
    const drawn = await figure(name, snapshot);
    const svg = await renderSvg(drawn.spec(PAGE_THEME), { name, width: STATIC_WIDTH });
    parts.set(`figure ${name}`, figureHtml(drawn, svg));
  }
  return { header: header(snapshot), footer: footer(snapshot, await loadNotices()), parts };
}

function header({ manifest }: Snapshot): string {
  const notice =
    manifest.data === "sample"
      ? `<p class="sample"><strong>Sample data.</strong> Every film, person, release and figure on these pages is invented.</p>`
      : "";
  return `<a class="home" href="/index">Leitmotif</a>${notice}`;
}

function footer({ id, manifest }: Snapshot, notices: readonly Notice[]): string {
  const newest = manifest.deliveries.at(-1)?.date ?? "";
  const items = notices.map(
    ({ subject, link, text }) => `<li><a href="${link}">${subject}</a>: ${escapeHtml(text)}</li>`,
  );
  return `<p>Snapshot <code>${id}</code>, newest delivery ${newest}.</p><ul>${items.join("")}</ul>`;
}
