import { escapeHtml } from "../../core/text/html.js";
import type { Room } from "../../rooms.js";

const ROW = 30;
const NAME_WIDTH = 96;
const WORDS_WIDTH = 470;
const CELL = 21;
const HEAD = 92;
const DOT = 5;

/**
 * Draws which room may import which: one row per room, one column per imported room, and a dot where an import is
 * allowed.
 */
export function roomsSvg(rooms: readonly Room[]): string {
  const left = NAME_WIDTH + WORDS_WIDTH;
  const width = left + rooms.length * CELL + CELL;
  const height = HEAD + rooms.length * ROW;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="rooms" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="rooms-title rooms-description">`,
    '<title id="rooms-title">The rooms of the library and what each may import from</title>',
    `<desc id="rooms-description">${escapeHtml(rooms.map(inWords).join(" "))}</desc>`,
    ...rooms.map(({ name }, column) => heading(name, left + column * CELL + CELL / 2)),
    ...rooms.flatMap((room, row) => [
      `<path class="rooms-line" d="M0 ${HEAD + row * ROW}H${width}"/>`,
      words(room, HEAD + row * ROW),
      ...rooms.map((other, column) => cell(room, other, left + column * CELL + CELL / 2, HEAD + row * ROW + ROW / 2)),
    ]),
    "</svg>",
  ].join("");
}

function inWords({ name, does, knows }: Room): string {
  return `${name}: ${does}; it may import from ${knows.length === 0 ? "nothing" : knows.join(", ")}.`;
}

function heading(name: string, x: number): string {
  return `<text class="rooms-head" transform="translate(${x + 4} ${HEAD - 8}) rotate(-60)">${name}</text>`;
}

function words({ name, does }: Room, top: number): string {
  const baseline = top + ROW / 2 + 4;
  return [
    `<text class="rooms-name" x="0" y="${baseline}">${name}</text>`,
    `<text class="rooms-words" x="${NAME_WIDTH}" y="${baseline}">${escapeHtml(does)}</text>`,
  ].join("");
}

function cell(room: Room, other: Room, x: number, y: number): string {
  if (room.name === other.name)
    return `<rect class="rooms-self" x="${x - DOT}" y="${y - DOT}" width="${2 * DOT}" height="${2 * DOT}"/>`;
  if (!room.knows.includes(other.name)) return "";
  return `<circle class="rooms-known" cx="${x}" cy="${y}" r="${DOT}"><title>${room.name} may import from ${other.name}</title></circle>`;
}
