/** Where the right film stands: how many are better, and how many are as good. */
export interface Standing {
  readonly better: number;
  readonly equal: number;
  readonly candidates: number;
}

export interface Measure {
  readonly name: string;
  readonly means: string;
  /** The value for one song, on average over all orders of films that are as good. */
  readonly of: (standing: Standing) => number;
}

/** What a place from 1 is worth, for the measures that look at the first places only. */
function byPlace(worth: (place: number) => number): Measure["of"] {
  return ({ better, equal }) => {
    let sum = 0;
    for (let place = better + 1; place <= better + equal + 1; place++) sum += worth(place);
    return sum / (equal + 1);
  };
}

export const MEASURES = [
  {
    name: "recall at 10",
    means: "how often the right film is among the first ten of a thousand",
    of: byPlace((place) => (place <= 10 ? 1 : 0)),
  },
  {
    name: "recall at 100",
    means: "how often the right film is among the first hundred of a thousand",
    of: byPlace((place) => (place <= 100 ? 1 : 0)),
  },
  {
    name: "reciprocal rank",
    means: "one divided by the place of the right film, on average",
    of: byPlace((place) => 1 / place),
  },
  {
    name: "nDCG at 10",
    means: "the same for the first ten places, by the logarithm of the place",
    of: byPlace((place) => (place <= 10 ? 1 / Math.log2(place + 1) : 0)),
  },
  {
    name: "AUC",
    means: "how often the right film is put before a wrong one",
    of: ({ better, equal, candidates }) => 1 - (better + equal / 2) / (candidates - 1),
  },
] as const satisfies readonly Measure[];

export type MeasureName = (typeof MEASURES)[number]["name"];

/** Where the first of the scores stands among them. */
export function standingOf(scores: Float64Array): Standing {
  const right = scores[0] ?? Number.NaN;
  let [better, equal] = [0, 0];
  for (let at = 1; at < scores.length; at++) {
    if ((scores[at] ?? 0) > right) better++;
    else if (scores[at] === right) equal++;
  }
  return { better, equal, candidates: scores.length };
}
