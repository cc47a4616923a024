import { escapeHtml } from "../../core/text/html.js";

export interface Bar {
  readonly label: string;
  /** Undefined where the figure is not known. */
  readonly value: number | undefined;
  /** Something went wrong, or differs by more than expected. */
  readonly isBad?: boolean;
}

const WIDTH = 230;
const HEIGHT = 120;
const LEFT = 62;
const RIGHT = 12;
const TOP = 16;
const BOTTOM = 26;
const WIDEST = 24;

/** Bars from left to right, oldest first, with the highest value and the first and last name at the axes. */
export function barsSvg(title: string, bars: readonly Bar[], text: (value: number) => string): string {
  const highest = Math.max(0, ...bars.flatMap(({ value }) => value ?? []));
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined || highest === 0) return "";
  const step = (WIDTH - LEFT - RIGHT) / bars.length;
  const width = Math.min(WIDEST, step * 0.72);
  const foot = HEIGHT - BOTTOM;
  const drawn = bars.map((bar, place) => {
    const height = ((bar.value ?? 0) / highest) * (foot - TOP);
    const left = LEFT + step * place + (step - width) / 2;
    return barSvg(bar, { left, width, height, foot }, text);
  });
  return (
    `<figure class="measure"><figcaption>${escapeHtml(title)}</figcaption>` +
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(`${title}, oldest first; the table has the values`)}">` +
    `<path class="measure-line" d="M${LEFT} ${TOP}H${WIDTH - RIGHT}M${LEFT} ${foot}H${WIDTH - RIGHT}"/>` +
    `<text x="${LEFT - 8}" y="${TOP + 4}" text-anchor="end">${escapeHtml(text(highest))}</text>` +
    `<text x="${LEFT - 8}" y="${foot + 4}" text-anchor="end">0</text>${drawn.join("")}${names(first, last, bars.length)}</svg></figure>`
  );
}

interface Place {
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly foot: number;
}

function barSvg({ label, value, isBad = false }: Bar, place: Place, text: (value: number) => string): string {
  const { left, width, foot } = place;
  const words = `${label}: ${value === undefined ? "unknown" : text(value)}${isBad ? ", with trouble" : ""}`;
  const height = value === undefined ? 0 : Math.max(1, place.height);
  // A cross tells trouble where colours do not, also above a bar without height.
  const [x, y] = [left + width / 2, foot - height - 7];
  const cross = isBad ? `<path class="measure-cross" d="M${fixed(x - 3)} ${fixed(y - 3)}l6 6m0-6l-6 6"/>` : "";
  return (
    `<g><title>${escapeHtml(words)}</title>` +
    `<rect class="${isBad ? "measure-bad" : "measure-bar"}" x="${fixed(left)}" y="${fixed(foot - height)}" width="${fixed(width)}" height="${fixed(height)}"/>${cross}</g>`
  );
}

function names(first: Bar, last: Bar, count: number): string {
  const text = (x: number, anchor: string, label: string) =>
    `<text x="${x}" y="${HEIGHT - 6}" text-anchor="${anchor}">${escapeHtml(label)}</text>`;
  if (count === 1) return text((LEFT + WIDTH - RIGHT) / 2, "middle", first.label);
  return text(LEFT, "start", first.label) + text(WIDTH - RIGHT, "end", last.label);
}

function fixed(number: number): string {
  return String(Math.round(number * 10) / 10);
}
