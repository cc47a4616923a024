import { escapeHtml } from "../../../core/text/html.js";
import type { Estimate } from "../version-record.js";
import { valueText } from "./values.js";

export interface ChartPoint {
  readonly label: string;
  /** Undefined where a version does not know it. */
  readonly estimate: Estimate | undefined;
}

const WIDTH = 340;
const HEIGHT = 150;
const LEFT = 62;
const RIGHT = 12;
const TOP = 12;
const BOTTOM = 26;

/** A measure over the versions, oldest first, each as a dot with its interval. */
export function estimateChart(title: string, points: readonly ChartPoint[]): string {
  const known = points.flatMap(({ estimate }) => estimate ?? []);
  const [first, last] = [points[0], points.at(-1)];
  if (known.length === 0 || first === undefined || last === undefined) return "";
  const y = scale(known);
  const x = (place: number) =>
    points.length === 1
      ? (LEFT + WIDTH - RIGHT) / 2
      : LEFT + 8 + (place * (WIDTH - LEFT - RIGHT - 16)) / (points.length - 1);
  const marks = points.map(({ estimate }, place) => (estimate === undefined ? "" : mark(x(place), estimate, y.place)));
  const lines = y.ticks.map((tick) => gridLine(tick, y.place(tick)));
  return (
    `<figure class="measure"><figcaption>${escapeHtml(title)}</figcaption>` +
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeHtml(`${title}, by version; the table below has the values`)}">` +
    `${lines.join("")}${marks.join("")}${dates(first.label, last.label, points.length)}</svg></figure>`
  );
}

/** From the lowest limit to the highest, with room for values that are all the same. */
function scale(known: readonly Estimate[]) {
  const lowest = Math.min(...known.map(({ low }) => low));
  const highest = Math.max(...known.map(({ high }) => high));
  const margin = highest > lowest ? 0 : Math.abs(highest) * 0.05 || 1;
  const [from, to] = [lowest - margin, highest + margin];
  const place = (value: number) => TOP + ((to - value) * (HEIGHT - TOP - BOTTOM)) / (to - from);
  return { place, ticks: highest > lowest ? [lowest, highest] : [highest] };
}

function mark(x: number, { value, low, high }: Estimate, y: (value: number) => number): string {
  const interval =
    low === high ? "" : `<path class="measure-interval" d="M${fixed(x)} ${fixed(y(low))}V${fixed(y(high))}"/>`;
  return `${interval}<circle class="measure-value" cx="${fixed(x)}" cy="${fixed(y(value))}" r="4"/>`;
}

function gridLine(value: number, y: number): string {
  return (
    `<path class="measure-line" d="M${LEFT} ${fixed(y)}H${WIDTH - RIGHT}"/>` +
    `<text x="${LEFT - 8}" y="${fixed(y + 4)}" text-anchor="end">${valueText(value)}</text>`
  );
}

function dates(first: string, last: string, count: number): string {
  const text = (x: number, anchor: string, label: string) =>
    `<text x="${x}" y="${HEIGHT - 6}" text-anchor="${anchor}">${escapeHtml(label)}</text>`;
  if (count === 1) return text((LEFT + WIDTH - RIGHT) / 2, "middle", first);
  return text(LEFT, "start", first) + text(WIDTH - RIGHT, "end", last);
}

function fixed(number: number): string {
  return String(Math.round(number * 10) / 10);
}
