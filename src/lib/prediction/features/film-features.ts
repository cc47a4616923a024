import type { FeatureGroup, FilmFeature, Kind } from "./film-feature.js";

/** Everything that models may learn from. A column that is not listed here reaches no model. */
export const FILM_FEATURES: readonly FilmFeature[] = [
  feature("money", "amount", "budget", "Budget", "announced, or reported during the production"),
  feature("film", "number", "runtime_minutes", "Running time", "the finished film is shown to critics before"),
  feature("film", "category", "main_genre", "Main genre", "part of the announcement"),
  feature("film", "list", "genres", "Genres", "part of the announcement"),
  feature("film", "category", "language", "Original language", "known from the production"),
  feature("film", "category", "country", "Country", "known from the production"),
  feature("film", "number", "countries", "Number of countries", "known from the production"),
  feature("film", "number", "companies", "Number of companies", "known from the production"),
  feature("film", "yes or no", "is_sequel", "Sequel", "an earlier film has the same title"),
  feature("film", "number", "earlier_parts", "Earlier parts", "counts films of earlier days"),
  feature("film", "category", "based_on", "Based on", "part of the announcement"),
  feature("film", "number", "title_words", "Words of the title", "part of the announcement"),
  ...record("people", "company", "company"),
  ...record("people", "director", "director"),
  ...record("people", "writer", "writer"),
  ...record("people", "cast", "leading cast"),
  ...record("music", "composer", "composer"),
  feature("music", "amount", "composer_albums", "Soundtracks of the composer", "counts films of earlier days"),
  feature(
    "music",
    "number",
    "composer_electronic",
    "Electronic share of the composer's soundtracks",
    "counts films of earlier days",
  ),
  feature("music", "category", "composer_genre", "Usual music of the composer", "counts films of earlier days"),
  feature("time", "number", "year", "Year", "the date is announced"),
  feature("time", "category", "month", "Month", "the date is announced"),
];

function record(group: FeatureGroup, who: string, whom: string): FilmFeature[] {
  const earlier = "counts films of earlier days";
  const half = "counts films that opened half a year earlier";
  return [
    feature(group, "amount", `${who}_films`, `Films of the ${whom}`, earlier),
    feature(group, "number", `${who}_takings`, `Takings of films of the ${whom}, above the usual`, half),
    feature(group, "number", `${who}_hit_rate`, `Share of films of the ${whom} that paid, above the usual`, half),
  ];
}

function feature(group: FeatureGroup, kind: Kind, name: string, label: string, knownBy: string): FilmFeature {
  return { name, group, kind, label, knownBy };
}
