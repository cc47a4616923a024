import { escapeHtml } from "../../core/text/html.js";
import type { ChartTheme } from "../spec/theme.js";

const MARGIN = 20;
const LINE_HEIGHT = 22;
/** How many characters fit the width of a chart in a broad font. */
const LINE = 72;

/** A drawing with its title above it, for images that stand alone. With a long title, Vega would squeeze the chart. */
export function titledSvg(svg: string, title: string, { ink }: ChartTheme): string {
  const lines = linesOf(title);
  const top = MARGIN + LINE_HEIGHT * lines.length + MARGIN / 2;
  const [opening = "", width, height] = /^<svg [^>]*?width="([\d.]+)" height="([\d.]+)"[^>]*>/.exec(svg) ?? [];
  if (opening === "") throw new Error(`not an SVG image of a known size: ${svg.slice(0, 100)}`);
  const size = [Number(width) + 2 * MARGIN, Number(height) + top + MARGIN];
  const texts = lines.map(
    (line, place) => `<text x="${MARGIN}" y="${MARGIN + LINE_HEIGHT * (place + 0.7)}">${escapeHtml(line)}</text>`,
  );
  // An image inside an image would be cut at its edges, which takes most of the time of turning it into pixels.
  const marks = svg.slice(opening.length, svg.lastIndexOf("</svg>"));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${size[0]}" height="${size[1]}" viewBox="0 0 ${size.join(" ")}" role="img" aria-label="${escapeHtml(title)}">` +
    `<g font-family="sans-serif" font-size="16" font-weight="bold" fill="${ink}">${texts.join("")}</g>` +
    `<g transform="translate(${MARGIN},${top})">${marks}</g></svg>`
  );
}

function linesOf(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && longer.length <= LINE) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
