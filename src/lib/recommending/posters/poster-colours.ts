/** The colours by which posters are told apart: three without a hue, and six hues around the circle, from red on. */
export const COLOURS = ["black", "grey", "white", "red", "yellow", "green", "turquoise", "blue", "purple"] as const;

const DARK = 33;
const LIGHT = 66;
/** Less colourful than this looks grey. */
const COLOURFUL = 15;
const HUES = 6;
const GREYS = 3;
/** The hue of red, in degrees: the first sector lies around it. */
const FIRST_HUE = 40;

/** Which share of a picture has each colour. Pixels are red, green and blue, from 0 to 255, one after the other. */
export function posterColours(pixels: ArrayLike<number>): number[] {
  const counts = COLOURS.map(() => 0);
  const total = Math.floor(pixels.length / 3);
  for (let pixel = 0; pixel < total; pixel++) {
    const at = colourOf(labOf(pixels[3 * pixel] ?? 0, pixels[3 * pixel + 1] ?? 0, pixels[3 * pixel + 2] ?? 0));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts.map((count) => (total === 0 ? 0 : count / total));
}

/** The place of a colour in the list above. */
function colourOf({ lightness, a, b }: Lab): number {
  if (Math.hypot(a, b) < COLOURFUL) return lightness < DARK ? 0 : lightness < LIGHT ? 1 : 2;
  const hue = (Math.atan2(b, a) * 180) / Math.PI;
  const sector = Math.floor((hue - FIRST_HUE) / (360 / HUES) + 0.5);
  return GREYS + (((sector % HUES) + HUES) % HUES);
}

/** A colour as eyes see it (CIELAB, 1976): equal distances look equally large. */
interface Lab {
  readonly lightness: number;
  readonly a: number;
  readonly b: number;
}

/** From sRGB, in daylight (D65). */
function labOf(red: number, green: number, blue: number): Lab {
  const [r, g, b] = [linear(red), linear(green), linear(blue)];
  const x = curved((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = curved(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = curved((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return { lightness: 116 * y - 16, a: 500 * (x - y), b: 200 * (y - z) };
}

function linear(value: number): number {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function curved(share: number): number {
  return share > (6 / 29) ** 3 ? Math.cbrt(share) : share / (3 * (6 / 29) ** 2) + 4 / 29;
}
