import { escapeHtml } from "../../../core/text/html.js";
import type { ChangedFigure } from "../comparison.js";
import { type FigureFile, type Version, versionLabel } from "../version-record.js";
import { more } from "./more.js";

/** Charts that are listed at once; more are behind a click. */
const SHOWN = 10;

/** Each chart that differs, as it is in both versions. Pictures are loaded when a reader opens one. */
export function figuresHtml(
  figures: readonly ChangedFigure[],
  { older, newer, reports }: { readonly older: Version; readonly newer: Version; readonly reports: string },
): string {
  const sides = ({ before, after }: ChangedFigure) => picture(before, older, reports) + picture(after, newer, reports);
  const html = figures.map((figure) => {
    const title = (figure.after ?? figure.before)?.title ?? figure.name;
    return (
      `<details class="changed-figure"><summary>${escapeHtml(title)}</summary>` +
      `<div class="side-by-side">${sides(figure)}</div></details>`
    );
  });
  return html.slice(0, SHOWN).join("") + more(html.slice(SHOWN), "one more chart", "more charts");
}

function picture(file: FigureFile | undefined, version: Version, reports: string): string {
  const label = escapeHtml(versionLabel(version));
  if (file === undefined)
    return `<div class="side"><p class="side-label">${label}</p><p>This version has no such chart.</p></div>`;
  return (
    `<div class="side"><p class="side-label">${label}</p>` +
    `<img loading="lazy" src="${escapeHtml(`${reports}${version.version}/${file.file}`)}" alt="${escapeHtml(file.title)}"></div>`
  );
}
