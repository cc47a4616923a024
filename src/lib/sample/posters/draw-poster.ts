import { clamp } from "../chance/arithmetic.js";
import { between } from "../chance/random.js";
import { posterFacts } from "../world/word-lists.js";
import { PARTS, type Part, type Poster } from "./poster.js";

/** A picture of few colours. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue, from 0 to 255. */
  readonly palette: readonly (readonly number[])[];
  /** For each pixel, row by row, the place of its colour in the palette. */
  readonly pixels: Uint8Array;
}

const WIDTH = 24;
const HEIGHT = 36;
const BAR = { left: 4, right: 19, top: 30, bottom: 32 };
/** No two reds are alike. */
const TINT = 12;
const SLOT = { tint: 40, horizon: 60, across: 61, radius: 62, down: 63 };

export function drawPoster({ key, colours }: Poster): Picture {
  const horizon = between(key, SLOT.horizon, 18, 27);
  const radius = between(key, SLOT.radius, 3, 6);
  const [x, y] = [between(key, SLOT.across, 6, 17), between(key, SLOT.down, radius, horizon - radius)];
  const partAt = (column: number, row: number): Part => {
    if (row >= BAR.top && row <= BAR.bottom && column >= BAR.left && column <= BAR.right) return "bar";
    if ((column - x) ** 2 + (row - y) ** 2 <= radius * (radius + 1)) return "disc";
    return row < horizon ? "sky" : "ground";
  };
  return {
    width: WIDTH,
    height: HEIGHT,
    palette: PARTS.map((part, n) =>
      tinted(colours[part], (channel) => between(key, SLOT.tint + 3 * n + channel, -TINT, TINT)),
    ),
    pixels: Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) =>
      PARTS.indexOf(partAt(at % WIDTH, Math.floor(at / WIDTH))),
    ),
  };
}

function tinted(name: string, tintOf: (channel: number) => number): number[] {
  const rgb = posterFacts.colours.find((colour) => colour.name === name)?.rgb ?? [0, 0, 0];
  return rgb.map((value, channel) => clamp(value + tintOf(channel), 0, 255));
}
