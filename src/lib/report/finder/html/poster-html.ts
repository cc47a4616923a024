import { COLOURS } from "../../../recommending/posters/poster-colours.js";

/** How each colour is shown: as it looks on most posters. */
const SHOWN: Readonly<Record<(typeof COLOURS)[number], string>> = {
  black: "#1d1d21",
  grey: "#85878a",
  white: "#f4f3ee",
  red: "#c0392f",
  yellow: "#e2be3a",
  green: "#3f9150",
  turquoise: "#35a3a1",
  blue: "#3159ad",
  purple: "#7f4190",
};

/** Less of a colour is hardly seen. */
const LEAST = 0.02;

/** The colours of a poster, the most frequent first, as a strip and in words; nothing where no poster is known. */
export function posterHtml(colours: readonly number[] | null): string {
  if (colours === null) return "";
  const seen = COLOURS.map((name, at) => ({ name, share: colours[at] ?? 0 }))
    .filter(({ share }) => share >= LEAST)
    .sort((a, b) => b.share - a.share);
  const swatches = seen.map(
    ({ name, share }) => `<span class="swatch" style="--share: ${share.toFixed(2)}; --colour: ${SHOWN[name]}"></span>`,
  );
  const words = seen.map(({ name, share }) => `${name} ${Math.round(100 * share)}%`);
  return (
    `<p class="film-poster"><span class="swatches" aria-hidden="true">${swatches.join("")}</span>` +
    `Poster: ${words.join(", ")}</p>`
  );
}
