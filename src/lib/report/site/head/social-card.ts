import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { escapeHtml } from "../../../core/text/html.js";
import { renderPng } from "../../../figures/files/render-png.js";
import type { Snapshot } from "../../../snapshot/open-snapshot.js";
import type { SiteFigure } from "../figures/site-figure.js";
import { MARK_COLOURS, markShapes } from "./mark.js";

export const CARD_FILE = "social-card.png";

/** The figure that opens the first page. */
const FINDING = "music-effect-ladder";

const QUESTION = "What does a film’s music have to do with the film?";

/** The picture that others show beside a link to the report: the question, and what was found. */
export async function writeSocialCard(source: {
  readonly output: string;
  readonly snapshot: Snapshot;
  readonly figures: readonly SiteFigure[];
}): Promise<void> {
  const { output, snapshot, figures } = source;
  const finding = figures.find(({ name }) => name === FINDING)?.title ?? QUESTION;
  const { data, deliveries } = snapshot.manifest;
  const origin = `${data === "sample" ? "Sample data" : "Discogs, IMDb, TMDb, Spotify"} · ${deliveries.at(-1)?.date ?? ""}`;
  writeFileSync(join(output, CARD_FILE), await renderPng(cardSvg(finding, origin), { scale: 1 }));
}

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 80;
const PAPER = "#fdfcf9";
const INK = "#1f1c17";
const MUTED = "#625b50";
const RULE = "#d8d0c0";

/** The card as a drawing. */
export function cardSvg(finding: string, origin: string): string {
  const { size, lines } = fitted(finding);
  const text = lines.map(
    (line, place) =>
      `<text x="${MARGIN}" y="${Math.round(262 + size * 0.4 + place * size * 1.28)}">${escapeHtml(line)}</text>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>` +
    `<g transform="translate(${MARGIN} 64) scale(2.5)">${markShapes(MARK_COLOURS)}</g>` +
    `<g font-family="DejaVu Serif" font-weight="bold" fill="${INK}"><text x="160" y="108" font-size="40">Leitmotif</text>` +
    `<g font-size="${size}">${text.join("")}</g></g>` +
    `<g font-family="DejaVu Sans" fill="${MUTED}"><text x="${MARGIN}" y="194" font-size="27">${QUESTION}</text>` +
    `<text x="${MARGIN}" y="584" font-size="24">${escapeHtml(origin)}</text></g>${staff()}</svg>`
  );
}

/** Five lines, as music is written on. */
function staff(): string {
  const lines = [0, 1, 2, 3, 4].map((line) => `M0 ${500 + line * 9}H${WIDTH}`);
  return `<path d="${lines.join("")}" stroke="${RULE}" stroke-width="2"/>`;
}

/** Sizes of the finding, and the room that it has. */
const SMALLEST = 30;
const SIZES = [56, 48, 42, 36, SMALLEST];
const TALLEST = 230;

/** A letter of this typeface is seldom wider, as a share of the size. */
const LETTER = 0.62;

/** The largest size at which a sentence fits, in lines. */
function fitted(sentence: string): { readonly size: number; readonly lines: readonly string[] } {
  const tried = SIZES.map((size) => ({ size, lines: wrapped(sentence, (WIDTH - 2 * MARGIN) / (size * LETTER)) }));
  const fits = tried.find(({ size, lines }) => lines.length * size * 1.28 <= TALLEST);
  return fits ?? { size: SMALLEST, lines: cut(wrapped(sentence, (WIDTH - 2 * MARGIN) / (SMALLEST * LETTER))) };
}

function wrapped(sentence: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of sentence.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= letters) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function cut(lines: readonly string[]): string[] {
  const most = Math.floor(TALLEST / (SMALLEST * 1.28));
  return lines.slice(0, most).map((line, place) => (place === most - 1 ? `${line} …` : line));
}
