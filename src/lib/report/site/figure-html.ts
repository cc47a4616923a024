import { grouped } from "../../core/numbers.js";
import { escapeHtml } from "../../core/text/html.js";
import type { Cell, Column, Figure } from "../../figures/figure.js";

/**
 * A figure that is complete without JavaScript: chart, caption, data table and downloads.
 * It holds no empty line, which would end the HTML block in Markdown.
 */
export function figureHtml({ name, title, caption, columns, table }: Figure, svg: string): string {
  return `<figure id="${name}" aria-labelledby="${name}-title">
<h2 id="${name}-title">${escapeHtml(title)}</h2>
<div class="chart" role="img" aria-label="Chart: ${escapeHtml(title)}. The table below has its figures.">${svg}</div>
<link itemprop="chart" href="./loaders/charts/${name}.json">
<figcaption>${escapeHtml(caption)}</figcaption>
<p class="downloads">Download <a href="./loaders/${name}.svg" download="${name}.svg">chart (SVG)</a> <a href="./loaders/${name}.csv" download="${name}.csv">table (CSV)</a> <a href="./loaders/${name}.json" download="${name}.json">all about it (JSON)</a></p>
<div class="table" role="region" aria-labelledby="${name}-title" tabindex="0">${tableHtml(columns, table)}</div>
</figure>`;
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
