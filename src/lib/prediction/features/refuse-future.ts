import type { FilmFeature } from "./film-feature.js";
import { FILM_FEATURES } from "./film-features.js";

/** What becomes known only after a film has opened, by the words in a column's name. */
const FUTURE: Readonly<Record<string, string>> = {
  revenue: "takings come in after the release",
  popularity: "interest is measured after the release",
  vote: "people vote after the release",
  rating: "people rate after the release",
  award: "awards are given after the release",
  soundtrack: "the album comes with the film",
  pays: "it is what is to be predicted",
};

const ALLOWED = new Set(FILM_FEATURES.map(({ name }) => name));

/** Refuses what no model may learn from: columns that are not in the one table of features. */
export function refuseFuture(features: readonly Pick<FilmFeature, "name">[]): void {
  const stranger = features.find(({ name }) => !ALLOWED.has(name))?.name;
  if (stranger === undefined) return;
  const reason = Object.entries(FUTURE).find(([word]) => stranger.includes(word))?.[1];
  throw new RangeError(
    reason === undefined
      ? `${stranger} is no feature; say in the table of features how it is known before a film opens`
      : `${stranger} is not known before a film opens: ${reason}`,
  );
}
