import { escapeHtml } from "../../core/text/html.js";
import { tableOf } from "../../figures/define-figure.js";
import { columnsHtml } from "./columns-html.js";
import { LAYERS, type LineageGraph, type LineageNode, neighboursOf } from "./lineage-graph.js";

/**
 * A list of all nodes, and for each a drawing with what it comes from on the left and what it feeds on the right. The
 * style sheet shows only the drawing that the address names, so that no program is needed.
 */
export function lineageHtml(graph: LineageGraph): string {
  return `<div class="lineage">${graph.nodes.map((node) => sectionHtml(node, graph)).join("\n")}</div>\n${indexHtml(graph)}`;
}

function indexHtml({ nodes }: LineageGraph): string {
  const figures = new Set(nodes.filter(({ layer }) => layer === "figure").map(({ name }) => tableOf(name)));
  const layers = LAYERS.map(({ layer, heading }) => {
    // The table of an answer is reached from the answer.
    const listed = nodes.filter((node) => node.layer === layer && !(layer === "table" && figures.has(node.name)));
    const items = listed.map(({ id, name }) => `<li><a href="#${id}">${escapeHtml(name)}</a></li>`);
    return `<section><h2>${heading} (${items.length})</h2><ul>${items.join("")}</ul></section>`;
  });
  return `<div class="lineage-index">${layers.join("")}</div>`;
}

const ROW = 30;
const BOX = { width: 250, height: 24 };
const GAP = 70;
const MOST_CENTRED = 12;

function sectionHtml(node: LineageNode, graph: LineageGraph): string {
  const { from, to } = neighboursOf(graph, node.id);
  const shown = node.shownAt === undefined ? "" : ` <a href="${node.shownAt}">Open it</a>.`;
  return (
    `<section class="lineage-node" id="${node.id}" aria-label="${escapeHtml(node.name)}"><h2>${escapeHtml(node.name)}</h2>` +
    `<p>${escapeHtml(describe(node, from, to))}${shown}</p>${columnsHtml(node)}` +
    `<div class="picture" role="region" tabindex="0" aria-label="What ${escapeHtml(node.name)} comes from, and what it feeds">${drawing(node, from, to)}</div>` +
    `<div class="lineage-words">${inWords("Comes from", from)}${inWords("Feeds", to)}</div></section>`
  );
}

/** For screens on which the drawing has no room. */
function inWords(begin: string, nodes: readonly LineageNode[]): string {
  const links = nodes.map(({ id, name }) => `<a href="#${id}">${escapeHtml(name)}</a>`);
  return links.length === 0 ? "" : `<p>${begin} ${links.join(", ")}.</p>`;
}

function describe({ layer, note }: LineageNode, from: readonly LineageNode[], to: readonly LineageNode[]): string {
  const heading = LAYERS.find((known) => known.layer === layer)?.heading ?? "";
  const facts = [heading, note, `comes from ${from.length || "nothing before it"}`, `feeds ${to.length || "nothing"}`];
  return `${facts.filter((fact) => fact !== "").join(" · ")}.`;
}

/** Each neighbour is a link to its own drawing. */
function drawing(node: LineageNode, from: readonly LineageNode[], to: readonly LineageNode[]): string {
  const height = ROW * Math.max(1, from.length, to.length);
  const width = 3 * BOX.width + 2 * GAP;
  // In the middle of few, but at the top of many, where the reader begins.
  const above = (count: number) => (height > MOST_CENTRED * ROW ? 0 : (height - count * ROW) / 2);
  const top = (count: number, place: number) => above(count) + place * ROW + (ROW - BOX.height) / 2;
  const middle = { x: BOX.width + GAP, y: top(1, 0) };
  const right = middle.x + BOX.width + GAP;
  const lines = [
    ...from.map((_other, place) => line(BOX.width, top(from.length, place), middle.x, middle.y)),
    ...to.map((_other, place) => line(middle.x + BOX.width, middle.y, right, top(to.length, place))),
  ];
  const boxes = [
    ...from.map((other, place) => box(other, 0, top(from.length, place))),
    box(node, middle.x, middle.y, true),
    ...to.map((other, place) => box(other, right, top(to.length, place))),
  ];
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" class="lineage-drawing">${lines.join("")}${boxes.join("")}</svg>`;
}

function line(x1: number, top1: number, x2: number, top2: number): string {
  const [y1, y2, half] = [top1 + BOX.height / 2, top2 + BOX.height / 2, (x2 - x1) / 2];
  return `<path d="M${x1} ${y1}C${x1 + half} ${y1} ${x2 - half} ${y2} ${x2} ${y2}"/>`;
}

const MOST_LETTERS = 37;

function box({ id, name, layer }: LineageNode, x: number, y: number, isMiddle = false): string {
  const text = name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name;
  const shape =
    `<rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="4"/>` +
    `<text x="${x + 10}" y="${y + 16}">${escapeHtml(text)}</text>`;
  if (isMiddle) return `<g class="lineage-middle">${shape}</g>`;
  return `<a href="#${id}" aria-label="${escapeHtml(name)}" class="lineage-${layer}">${shape}</a>`;
}
