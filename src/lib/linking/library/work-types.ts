/**
 * What a title of the films' list is. Works that are no films are rivals: an album of a series that is called like a film
 * finds its series, and so no film.
 */
export const WORK_TYPES = ["film", "tv", "game", "stage"] as const;

export type WorkType = (typeof WORK_TYPES)[number];

/** The words that lists use for them, in small letters without blanks; those of IMDb are among them. */
const WORDS: Readonly<Record<WorkType, readonly string[]>> = {
  film: [
    "",
    "film",
    "movie",
    "feature",
    "featurefilm",
    "documentary",
    "animation",
    "short",
    "shortfilm",
    "tvmovie",
    "tvshort",
    "tvspecial",
    "special",
    "video",
  ],
  tv: [
    "tv",
    "tvseries",
    "tvminiseries",
    "miniseries",
    "tvepisode",
    "tvpilot",
    "episode",
    "series",
    "tvshow",
    "television",
    "anime",
  ],
  game: ["game", "videogame"],
  stage: ["stage", "musical", "play", "opera", "ballet"],
};

const typeOfWord = new Map(WORK_TYPES.flatMap((type) => WORDS[type].map((word) => [word, type] as const)));

/** Undefined for a word that no list uses. */
export function workTypeOf(word: string): WorkType | undefined {
  return typeOfWord.get(word.toLowerCase().replace(/[^a-z]/g, ""));
}

export const WORDS_FOR_WORK_TYPES: readonly string[] = [...typeOfWord.keys()].filter((word) => word !== "");
