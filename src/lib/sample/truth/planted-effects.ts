import { sampleModel } from "../sample-deliveries.js";
import { filmFacts } from "../world/word-lists.js";

interface Planted {
  readonly outcome: string;
  readonly cause: string;
  readonly name: string;
  readonly effect: number;
}

/** What the sample in a raw folder was made with, one row an effect; nothing where there is no sample. */
export function plantedEffects(rawFolder: string): Planted[] {
  const model = sampleModel(rawFolder);
  if (model === undefined) return [];
  const { popularity, success } = model;
  const genres = Object.entries(model.genres);
  const styles = Object.entries(model.styles);
  return [
    ...effects("log popularity", {
      "film genre": genres.map(([name, effect]) => [name, effect.popularity]),
      "musical genre": styles.flatMap(([name, effect]) => genreOf(name).map((genre) => [genre, effect] as const)),
      "musical style": styles,
      "soundtrack diversity": [["one style more", popularity.diversity]],
      budget: [["logarithm", popularity.budget]],
    }),
    ...effects("log-odds of success", {
      "film genre": genres.map(([name, effect]) => [name, effect.success]),
      "musical genre": [["Electronic", success.electronic]],
      budget: [["logarithm", success.budget]],
      "release date": [["May to July", success.summer]],
      relation: [["sequel", success.sequel]],
    }),
  ];
}

type Effects = Readonly<Record<string, readonly (readonly [name: string, effect: number])[]>>;

function effects(outcome: string, causes: Effects): Planted[] {
  return Object.entries(causes).flatMap(([cause, list]) =>
    list.map(([name, effect]) => ({ outcome, cause, name, effect })),
  );
}

/** The Discogs genre that comes with a style, if one does. */
function genreOf(style: string): string[] {
  const genre = filmFacts.styles.find(({ name }) => name === style)?.genre;
  return genre == null ? [] : [genre];
}
