/** The kinds of change that make a new version of a row, in order of precedence. */
export const TRACKED_KINDS = ["renamed", "reclassified", "updated"] as const;

export type TrackedKind = (typeof TRACKED_KINDS)[number];

/** What starts a version of a row, and what ends it. */
export const CHANGE_KINDS = ["new", ...TRACKED_KINDS, "returned"] as const;
export const END_KINDS = [...TRACKED_KINDS, "deleted"] as const;

/** What IMDb calls its titles. */
export const TITLE_TYPES = [
  "movie",
  "short",
  "tvEpisode",
  "tvMiniSeries",
  "tvMovie",
  "tvPilot",
  "tvSeries",
  "tvShort",
  "tvSpecial",
  "video",
  "videoGame",
] as const;

/**
 * The types that an album may be the soundtrack of. Series, their episodes and games have soundtracks too but are not
 * films, so their albums must not be linked.
 */
export const FILM_TYPES: readonly (typeof TITLE_TYPES)[number][] = [
  "movie",
  "short",
  "tvMovie",
  "tvShort",
  "tvSpecial",
  "video",
];

/** How a film of TMDb was matched to its title at IMDb. */
export const ATTACHED_BY = ["imdb_id", "movielens", "title_year", "none"] as const;

export const CREDIT_SOURCES = ["imdb", "imdb_crew", "tmdb"] as const;
export const GENRE_SOURCES = ["imdb", "tmdb"] as const;
export const LABEL_KINDS = ["company", "country", "language", "keyword"] as const;
export const NAME_SOURCES = ["imdb_title", "imdb_aka", "tmdb"] as const;
export const NAME_KINDS = ["primary", "original", "aka", "translation"] as const;
export const STYLE_KINDS = ["genre", "style"] as const;

/** What linking decides about a release and a film. */
export const DECISIONS = ["match", "review", "none"] as const;

export type Decision = (typeof DECISIONS)[number];

/** What is predicted of films: whether they pay, what they take, and whether they lose money or are hits. */
export const PREDICTION_TARGETS = ["pays", "log revenue", "no flop", "hit"] as const;

export type PredictionTarget = (typeof PREDICTION_TARGETS)[number];

/** What a feature is about. Ablation leaves out one group at a time. */
export const FEATURE_GROUPS = ["money", "film", "people", "text", "music", "time"] as const;

export type FeatureGroup = (typeof FEATURE_GROUPS)[number];

/** The films whose predictions are kept: those that models were chosen by, the newest ones, and those of unknown takings. */
export const MODEL_PARTS = ["validation", "test", "new"] as const;

/**
 * What a model is for: to be outdone, to be chosen, to show what a group of features is worth, or what a mistake does. The
 * truth is the rule that a sample was made by: no model can do better, but for chance.
 */
export const MODEL_ROLES = ["baseline", "candidate", "ablation", "leak", "truth"] as const;

export type ModelRole = (typeof MODEL_ROLES)[number];

export const PREDICTOR_PARTS = ["model", "similar"] as const;
