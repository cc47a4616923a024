import { addedBy } from "../world/keywords.js";
import { MODEL } from "../world/planted-model.js";
import { filmFacts, type Keyword, type Mood, type Sound } from "../world/word-lists.js";

/** What the files show of what makes a film's music sound as it does. */
export interface SeenFilm {
  /** The probability of each mood, in their order. */
  readonly moods: readonly number[];
  /** Undefined where no file lists them. */
  readonly keywords: readonly Keyword[] | undefined;
}

type Measured = Readonly<Record<keyof Sound, number | null>>;

const SPREADS: Readonly<Record<keyof Sound, number>> = {
  danceability: MODEL.moods.spread,
  energy: MODEL.moods.spread,
  valence: MODEL.moods.spread,
  acousticness: MODEL.moods.spread,
  instrumentalness: MODEL.moods.spread,
  loudness: MODEL.moods.loudnessSpread,
  tempo: MODEL.moods.tempoSpread,
};
// Object.keys forgets the names of the keys.
const MEASURES = Object.keys(SPREADS) as readonly (keyof Sound)[];
/** Shares are cut off below 0 and above 1. */
const CUT: Readonly<Record<keyof Sound, boolean>> = {
  danceability: true,
  energy: true,
  valence: true,
  acousticness: true,
  instrumentalness: true,
  loudness: false,
  tempo: false,
};

/** How likely the sample gives a song such a sound, for each mood that the song may have, with what keywords add. */
export function likelihoods(sound: Measured, added: Added): number[] {
  return filmFacts.moods.map((mood) => densityOf(sound, mood, added));
}

/** The same for a film, most of whose songs have its mood, up to a factor that all films share. */
export function likelihoodFor(moods: SeenFilm["moods"], byMood: readonly number[]): number {
  const { followed } = MODEL.moods;
  const any = byMood.reduce((sum, likelihood) => sum + likelihood, 0) / byMood.length;
  const own = byMood.reduce((sum, likelihood, place) => sum + (moods[place] ?? 0) * likelihood, 0);
  return (1 - followed) * any + followed * own;
}

function densityOf(sound: Measured, mood: Mood, added: Added): number {
  let logDensity = 0;
  for (const measure of MEASURES) {
    const value = sound[measure];
    if (value !== null)
      logDensity += logDensityOf(value, mood[measure] + added.mean[measure], added.spread[measure], CUT[measure]);
  }
  return Math.exp(logDensity);
}

/** What keywords add to each measure, and how much songs vary around that. */
export interface Added {
  readonly mean: Readonly<Record<keyof Sound, number>>;
  readonly spread: Readonly<Record<keyof Sound, number>>;
}

export function addedOf(keywords: SeenFilm["keywords"]): Added {
  if (keywords === undefined) return UNKNOWN;
  return { mean: ofMeasures((measure) => addedBy(keywords, measure)), spread: SPREADS };
}

function logDensityOf(value: number, centre: number, spread: number, isCut: boolean): number {
  const z = (value - centre) / spread;
  if (isCut && value <= 0) return Math.log(below(z) * ROOT_OF_TWO_PI + TINY);
  if (isCut && value >= 1) return Math.log(below(-z) * ROOT_OF_TWO_PI + TINY);
  return -Math.log(spread) - (z * z) / 2;
}

/** A film has about so many keywords. What unknown ones add is what any would, on average. */
const DRAWS = 3;
const UNKNOWN: Added = {
  mean: ofMeasures((measure) => DRAWS * meanOf(filmFacts.keywords.map(({ sound }) => sound[measure] ?? 0))),
  spread: ofMeasures((measure) => {
    const squares = filmFacts.keywords.map(({ sound }) => (sound[measure] ?? 0) ** 2);
    return Math.sqrt(SPREADS[measure] ** 2 + DRAWS * meanOf(squares));
  }),
};
const ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);
const TINY = 1e-300;

function ofMeasures(of: (measure: keyof Sound) => number): Readonly<Record<keyof Sound, number>> {
  // Object.fromEntries forgets the names of the keys.
  return Object.fromEntries(MEASURES.map((measure) => [measure, of(measure)])) as Record<keyof Sound, number>;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The share of a normal distribution below so many standard deviations (Abramowitz & Stegun 1964, 26.2.17). */
function below(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail =
    (Math.exp((-z * z) / 2) / ROOT_OF_TWO_PI) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z < 0 ? tail : 1 - tail;
}
