import { grouped } from "../../../core/numbers.js";
import { escapeHtml } from "../../../core/text/html.js";
import type { Cell, Column, Figure } from "../../../figures/figure.js";
import { LEAST_WIDTH } from "../../../figures/spec/frame.js";
import { PAGE_THEME } from "../../../figures/spec/theme.js";

/** Longer tables open on demand. */
const MOST_OPEN_ROWS = 10;

/** Longer tables are cut on the page; the file has all. */
const MOST_ROWS = 100;

/**
 * A figure that is complete without JavaScript: chart, caption, data table and downloads. It contains no empty line,
 * which would end the HTML block in Markdown.
 */
export function figureHtml(figure: Figure, svg: string): string {
  const { name, caption } = figure;
  return `<figure id="${name}" aria-labelledby="${name}-title">
${headingHtml(figure)}
${chartHtml(figure, svg)}
<link itemprop="chart" href="./loaders/charts/${name}.json">
<figcaption>${escapeHtml(caption)}</figcaption>
<p class="downloads">Download <a href="./loaders/${name}.svg" download="${name}.svg">chart (SVG)</a> <a href="./loaders/${name}.png" download="${name}.png">chart (PNG)</a> <a href="./loaders/${name}.csv" download="${name}.csv">table (CSV)</a> <a href="./loaders/${name}.json" download="${name}.json">all about it (JSON)</a> <a class="origin" href="./lineage#figure-${name}">where it comes from</a></p>
${tableSection(figure)}
</figure>`;
}

/** A chart that needs room scrolls on small screens, also by keyboard. */
function chartHtml({ title, spec }: Figure, svg: string): string {
  const least = Number(spec(PAGE_THEME).usermeta?.[LEAST_WIDTH] ?? 0);
  const [focus, style] = least === 0 ? ["", ""] : [' tabindex="0"', ` style="min-width: ${least}px"`];
  const label = `Chart: ${escapeHtml(title)}. The table below has the data.`;
  return `<div class="chart" role="img"${focus} aria-label="${label}"><div class="canvas"${style}>${svg}</div></div>`;
}

/** Above an answer stands its question; the other figures are announced by what they show. */
function headingHtml({ name, question, title }: Figure): string {
  const finding = escapeHtml(title);
  if (question === undefined) return `<h2 id="${name}-title">${finding}</h2>`;
  return `<h3>${escapeHtml(question)}</h3>\n<p class="finding" id="${name}-title">${finding}</p>`;
}

function tableSection({ name, columns, table }: Figure): string {
  const shown = tableHtml(columns, table.slice(0, MOST_ROWS));
  const region = `<div class="table" role="region" aria-label="Table: ${name.replaceAll("-", " ")}" tabindex="0">${shown}</div>`;
  if (table.length <= MOST_OPEN_ROWS) return region;
  const cut = isCut({ table }) ? `, of which the first ${MOST_ROWS} are here` : "";
  const rest = isCut({ table }) ? `<link itemprop="table" href="./loaders/tables/${name}.json">` : "";
  return `<details><summary>Table with ${grouped(table.length)} rows${cut}</summary>${region}${rest}</details>`;
}

/** Whether the page shows only the first rows of the table. */
export function isCut({ table }: Pick<Figure, "table">): boolean {
  return table.length > MOST_ROWS;
}

function tableHtml(columns: readonly Column[], rows: readonly (readonly Cell[])[]): string {
  const head = columns.map(({ title, kind }) => `<th scope="col" class="${kind}">${escapeHtml(title)}</th>`);
  const body = rows.map((row) => `<tr>${columns.map(({ kind }, i) => cellHtml(kind, row[i] ?? "")).join("")}</tr>`);
  return `<table><thead><tr>${head.join("")}</tr></thead><tbody>${body.join("")}</tbody></table>`;
}

function cellHtml(kind: Column["kind"], cell: Cell): string {
  const text = typeof cell === "number" ? grouped(cell) : cell;
  return `<td class="${kind}">${escapeHtml(text)}</td>`;
}
