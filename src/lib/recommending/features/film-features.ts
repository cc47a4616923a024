import { sentimentOf } from "../../learning/text/sentiment.js";
import { topicsIn } from "../../learning/text/topics.js";
import { LOOKS } from "../posters/looks.js";
import { COLOURS } from "../posters/poster-colours.js";
import type { Film } from "../records.js";
import type { Features } from "./feature.js";
import { moodsIn } from "./moods.js";

/** Of a film, what models see. */
export type SeenFilm = Pick<
  Film,
  "runtime" | "rating" | "year" | "overview" | "genres" | "keywords" | "language" | "colours" | "look"
>;

export const FILM_FEATURES: Features<SeenFilm> = {
  numbers: [
    { name: "runtime", read: ({ runtime }) => runtime },
    { name: "rating", read: ({ rating }) => rating },
    { name: "year", read: ({ year }) => year },
    { name: "sentiment of the overview", read: ({ overview }) => sentimentOf(overview) },
    ...COLOURS.map((colour, at) => ({
      name: `${colour} on the poster`,
      read: ({ colours }: SeenFilm) => colours?.[at] ?? null,
    })),
    ...LOOKS.map((name, at) => ({ name, read: ({ look }: SeenFilm) => look?.[at] ?? null })),
  ],
  words: [
    { name: "genre", read: ({ genres }) => genres, most: 30 },
    { name: "mood", read: ({ overview, keywords }) => moodsIn([overview, ...keywords].join(" ")), most: 12 },
    { name: "topic", read: ({ overview, keywords }) => topicsIn([overview, ...keywords].join(" ")), most: 24 },
    { name: "keyword", read: ({ keywords }) => keywords, most: 64 },
    { name: "language", read: ({ language }) => (language === null ? [] : [language]), most: 12 },
    { name: "decade", read: ({ year }) => (year === null ? [] : [`${Math.floor(year / 10)}0s`]), most: 14 },
  ],
};
