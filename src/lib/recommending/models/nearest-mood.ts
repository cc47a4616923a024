import { sentimentOf } from "../../learning/text/sentiment.js";
import { moodWordsIn } from "../features/moods.js";
import type { Film } from "../records.js";
import type { Model } from "./model.js";
import { scoreEach } from "./score-each.js";

interface Place {
  readonly valence: number;
  readonly energy: number;
}

const MIDDLE = 0.5;
/** The kindest and the unkindest words of AFINN-165 have 5 and -5. */
const WIDEST_SENTIMENT = 10;

/** Learns nothing: how cheerful and how lively a song is, against the moods that the film's words show. */
export const nearestMood: Model = {
  name: "nearest mood",
  means: "the films whose words show a mood of nearly the same valence and energy",
  seesGenre: false,
  learn: ({ songs, films }) => {
    const places = films.map(moodPlaceOf);
    return (song, asked) => {
      const { valence, energy } = songs[song] ?? { valence: null, energy: null };
      return scoreEach(asked, (film) => {
        const place = places[film] ?? { valence: MIDDLE, energy: MIDDLE };
        // The nearest by the squares is the nearest.
        return -(((valence ?? MIDDLE) - place.valence) ** 2 + ((energy ?? MIDDLE) - place.energy) ** 2);
      });
    };
  },
};

/** The mean place of all words that show a mood; without any, as cheerful as the text is kind. */
export function moodPlaceOf({ overview, keywords }: Film): Place {
  const moods = moodWordsIn([overview, ...keywords].join(" "));
  if (moods.length === 0) return { valence: MIDDLE + (sentimentOf(overview) ?? 0) / WIDEST_SENTIMENT, energy: MIDDLE };
  const mean = (read: (place: Place) => number) => moods.reduce((sum, mood) => sum + read(mood), 0) / moods.length;
  return { valence: mean(({ valence }) => valence), energy: mean(({ energy }) => energy) };
}
