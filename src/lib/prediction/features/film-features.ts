import type { FeatureGroup } from "../../contract/words.js";
import type { FilmFeature } from "./film-feature.js";

const ANNOUNCED = "announced before the film opens";
/** The text may have been changed since; the sources do not tell. */
const WRITTEN = "written for the announcement";
const PRODUCTION = "known from the production";
const EARLIER = "counts films of earlier days";
const HALF_A_YEAR = "counts films that opened half a year earlier";

/** Everything that models may learn from. A column that is not listed here reaches no model. */
export const FILM_FEATURES: readonly FilmFeature[] = [
  amount("money", "budget", "Budget", PRODUCTION, [1000, 1e9, "US dollars"]),
  number("film", "runtime_minutes", "Running time", ANNOUNCED, [1, 600, "minutes"]),
  { group: "film", kind: "category", name: "main_genre", label: "Main genre", knownBy: ANNOUNCED },
  { group: "film", kind: "list", name: "genres", label: "Genres", knownBy: ANNOUNCED },
  { group: "film", kind: "category", name: "language", label: "Original language", knownBy: PRODUCTION },
  { group: "film", kind: "category", name: "country", label: "Country", knownBy: PRODUCTION },
  number("film", "countries", "Number of countries", PRODUCTION, [0, 50, "countries"]),
  number("film", "companies", "Number of companies", PRODUCTION, [0, 100, "companies"]),
  { group: "film", kind: "yes or no", name: "is_sequel", label: "Sequel", knownBy: ANNOUNCED },
  number("film", "earlier_parts", "Earlier parts", EARLIER, [0, 50, "films"]),
  { group: "film", kind: "category", name: "based_on", label: "Based on", knownBy: ANNOUNCED },
  number("text", "title_words", "Words of the title", ANNOUNCED, [1, 50, "words"]),
  amount("text", "overview_words", "Words of the overview", WRITTEN, [0, 2000, "words"]),
  number("text", "overview_sentiment", "Kindness of the overview", WRITTEN, [-5, 5, "AFINN-165"]),
  { group: "text", kind: "list", name: "overview_topics", label: "Topics of the overview", knownBy: WRITTEN },
  ...recordOf("people", "company", "company"),
  ...recordOf("people", "director", "director"),
  ...recordOf("people", "writer", "writer"),
  ...recordOf("people", "cast", "leading cast"),
  ...recordOf("music", "composer", "composer"),
  amount("music", "composer_albums", "Soundtracks of the composer", EARLIER, [0, 1000, "films"]),
  number("music", "composer_electronic", "Electronic share of the composer's soundtracks", EARLIER, [0, 1, "of 1"]),
  { group: "music", kind: "category", name: "composer_genre", label: "Usual music of the composer", knownBy: EARLIER },
  number("time", "year", "Year", ANNOUNCED, [1880, 2100, ""]),
  { group: "time", kind: "category", name: "month", label: "Month", knownBy: ANNOUNCED },
];

function recordOf(group: FeatureGroup, who: string, whom: string): FilmFeature[] {
  return [
    amount(group, `${who}_films`, `Films of the ${whom}`, EARLIER, [0, 10_000, "films"]),
    number(group, `${who}_takings`, `Takings of the ${whom}, above the usual`, HALF_A_YEAR, [-20, 20, "logarithm"]),
    number(group, `${who}_hit_rate`, `Share of films of the ${whom} that paid, above the usual`, HALF_A_YEAR, [
      -1,
      1,
      "of 1",
    ]),
  ];
}

type Allowed = readonly [from: number, to: number, unit: string];

function amount(group: FeatureGroup, name: string, label: string, knownBy: string, allowed: Allowed): FilmFeature {
  return { ...number(group, name, label, knownBy, allowed), kind: "amount" };
}

function number(
  group: FeatureGroup,
  name: string,
  label: string,
  knownBy: string,
  [from, to, unit]: Allowed,
): FilmFeature {
  return { group, kind: "number", name, label, knownBy, from, to, unit };
}
