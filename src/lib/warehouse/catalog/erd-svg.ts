import { readFileSync } from "node:fs";
import type { Reference } from "../../contract/warehouse/tables.js";
import {
  type Box,
  type ErdLayout,
  HEADER_HEIGHT,
  isDrawn,
  type Line,
  type LineEnd,
  layOutErd,
  ROW_HEIGHT,
} from "./erd-layout.js";
import type { CatalogColumn, CatalogTable } from "./read-catalog.js";

const LEGEND_HEIGHT = 30;
const CURVE = 40;
const FOOT = 9;

/** Draws the tables and their references. Colours follow the reader's light or dark setting. */
export function erdSvg(catalog: readonly CatalogTable[]): string {
  const layout = layOutErd(catalog);
  const height = layout.height + LEGEND_HEIGHT;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" class="erd" viewBox="0 0 ${layout.width} ${height}" width="${layout.width}" height="${height}" role="img" aria-labelledby="erd-title erd-description">`,
    '<title id="erd-title">Tables of the warehouse and what they refer to</title>',
    `<desc id="erd-description">${escaped(describe(layout))}</desc>`,
    `<style>${readFileSync(new URL("erd.css", import.meta.url), "utf8")
      .replaceAll(/\s+/g, " ")
      .trim()}</style>`,
    ...layout.headings.map(({ text, x, y }) => `<text class="erd-heading" x="${x}" y="${y}">${text}</text>`),
    ...layout.lines.map(drawLine),
    ...layout.boxes.map(drawBox),
    drawLegend(layout),
    "</svg>",
  ].join("\n")}\n`;
}

function describe({ boxes }: ErdLayout): string {
  return boxes
    .flatMap(({ table }) =>
      table.references.map(({ column, table: target }) => `${table.name}.${column} refers to ${target}`),
    )
    .join("; ");
}

function drawBox(box: Box): string {
  const { table, x, y, width, height } = box;
  return [
    `<g class="erd-table erd-${table.side}" transform="translate(${x} ${y})">`,
    `<title>${escaped(`${table.name}: ${table.comment ?? ""}`)}</title>`,
    `<rect class="erd-box" width="${width}" height="${height}" rx="5"/>`,
    `<path class="erd-head" d="M0 ${HEADER_HEIGHT}V5a5 5 0 0 1 5-5H${width - 5}a5 5 0 0 1 5 5V${HEADER_HEIGHT}z"/>`,
    `<text class="erd-name" x="10" y="${HEADER_HEIGHT - 8}">${escaped(table.name)}</text>`,
    ...table.columns.map((column, index) => drawColumn(box, column, index)),
    "</g>",
  ].join("\n");
}

function drawColumn({ table, width }: Box, column: CatalogColumn, index: number): string {
  const baseline = HEADER_HEIGHT + (index + 1) * ROW_HEIGHT - 4;
  const reference = table.references.find((other) => other.column === column.name);
  const style = table.key.includes(column.name) ? "erd-key" : "erd-column";
  return [
    "<g>",
    `<title>${escaped(column.comment ?? "")}</title>`,
    `<text class="${style}" x="10" y="${baseline}">${escaped(column.name)}</text>`,
    `<text class="erd-type" x="${width - 10}" y="${baseline}">${escaped(shownType(column, reference))}</text>`,
    "</g>",
  ].join("");
}

function shownType({ type, isNullable }: CatalogColumn, reference: Reference | undefined): string {
  const target = reference === undefined || isDrawn(reference) ? "" : " → dim_date";
  return `${type.toLowerCase().replace("varchar", "text")}${isNullable ? "?" : ""}${target}`;
}

/** Draws a curve with a crow's foot at the end with many rows and a bar at the end with one. */
function drawLine({ side, isMany, from, to }: Line): string {
  const reach = from.x === to.x ? CURVE : Math.max(CURVE, Math.abs(to.x - from.x) / 2);
  const start = from.x + FOOT * from.direction;
  const curve = `M${start} ${from.y}C${start + reach * from.direction} ${from.y} ${to.x + reach * to.direction} ${to.y} ${to.x} ${to.y}`;
  const many = `M${from.x} ${from.y - 4}L${start} ${from.y}L${from.x} ${from.y + 4}`;
  const foot = `M${from.x} ${from.y}H${start}${isMany ? many : barAt(from)}`;
  return `<path class="erd-line erd-${side}" d="${curve}${foot}${barAt(to)}"/>`;
}

function barAt({ x, y, direction }: LineEnd): string {
  return `M${x + 6 * direction} ${y - 4}v8`;
}

function drawLegend({ height, width }: ErdLayout): string {
  const text =
    "bold: the columns that identify a row · ?: may be unknown · crow's foot: many rows refer to one · → dim_date: refers to the calendar";
  return `<text class="erd-legend" x="${width / 2}" y="${height + LEGEND_HEIGHT / 2}">${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
