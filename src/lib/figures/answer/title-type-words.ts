import type { TITLE_TYPES } from "../../contract/words.js";

type TitleType = (typeof TITLE_TYPES)[number];

/** What people call IMDb's types of titles, in the plural. */
const WORDS: Readonly<Record<TitleType, string>> = {
  movie: "films",
  short: "short films",
  tvEpisode: "TV episodes",
  tvMiniSeries: "TV mini-series",
  tvMovie: "TV films",
  tvPilot: "TV pilots",
  tvSeries: "TV series",
  tvShort: "TV shorts",
  tvSpecial: "TV specials",
  video: "videos",
  videoGame: "video games",
};

/** A type that IMDb has added since is called by its own word. */
export function titleTypeWords(type: string): string {
  return Object.entries(WORDS).find(([name]) => name === type)?.[1] ?? type;
}
