import { optional, required, type WarehouseTable } from "./warehouse/table.js";

const MODEL = [
  required("model", "VARCHAR", "the model"),
  required("song_view", "VARCHAR", "what it saw of a song: with genre or without genre"),
] as const;

const recommendation_pair: WarehouseTable = {
  name: "recommendation_pair",
  side: "bookkeeping",
  meaning: "Songs known to be music of a film, by how that was found. Recommendations are learned from them.",
  key: ["rule"],
  columns: [
    required(
      "rule",
      "VARCHAR",
      "link: its album was linked like a release; album: it has the artist of a soundtrack on an album named after the film; track: a soundtrack lists it",
    ),
    required("pairs", "BIGINT", "pairs of a song and a film"),
    required("songs", "BIGINT", "songs in them"),
    required("films", "BIGINT", "films in them"),
    required("probability", "DOUBLE", "how certain their links are, on average"),
  ],
};

const recommendation_model: WarehouseTable = {
  name: "recommendation_model",
  side: "bookkeeping",
  meaning: "The models that recommend films for songs. Empty where too few pairs are known.",
  key: ["model", "song_view"],
  columns: [
    ...MODEL,
    required("place", "INTEGER", "from 1, from plain to good"),
    required("kind", "VARCHAR", "baseline, learned, or possible: it knows how the sample was made"),
    required("means", "VARCHAR", "which films it recommends"),
    required("is_chosen", "BOOLEAN", "whether it did best, and is the one that recommends"),
  ],
};

const recommendation_score: WarehouseTable = {
  name: "recommendation_score",
  side: "bookkeeping",
  meaning: "How good each model is, for films that it has not learned from.",
  key: ["model", "song_view", "measure"],
  columns: [
    ...MODEL,
    required("measure", "VARCHAR", "what is measured"),
    required("value", "DOUBLE", "the measure"),
    optional("low", "DOUBLE", "lower limit of the 95% interval, from drawing films anew"),
    optional("high", "DOUBLE", "upper limit"),
    required("pairs", "BIGINT", "pairs that it was asked about"),
    required("films", "BIGINT", "films in them"),
  ],
};

const recommendation_gain: WarehouseTable = {
  name: "recommendation_gain",
  side: "bookkeeping",
  meaning:
    "How much better the chosen model is than each other one, for the same songs. For each part of the pairs it is chosen by the others.",
  key: ["model", "song_view", "measure"],
  columns: [
    ...MODEL,
    required("measure", "VARCHAR", "what is measured"),
    required("difference", "DOUBLE", "the chosen model's measure less that of this one"),
    optional("low", "DOUBLE", "lower limit of the 95% interval, from drawing films anew"),
    optional("high", "DOUBLE", "upper limit"),
  ],
};

const recommendation_calibration: WarehouseTable = {
  name: "recommendation_calibration",
  side: "bookkeeping",
  meaning:
    "How often pairs of a song and a film with similar scores are right, when every second film is the right one and the other has the same popularity.",
  key: ["from_probability"],
  columns: [
    required("from_probability", "DOUBLE", "start of the range of scores, which is a tenth wide"),
    required("pairs", "BIGINT", "pairs in this range"),
    required("probability", "DOUBLE", "their score, on average"),
    required("correct", "DOUBLE", "share of them that are right"),
  ],
};

const recommendation_poster: WarehouseTable = {
  name: "recommendation_poster",
  side: "bookkeeping",
  meaning: "Films whose posters the models saw, by how. Empty where there are no posters.",
  key: ["seen_by"],
  columns: [
    required(
      "seen_by",
      "VARCHAR",
      "colours: which share of the poster has each colour; image model: what the model that the configuration names sees",
    ),
    required("films", "BIGINT", "films"),
  ],
};

/** What is known of recommending, which a stage of its own finds out. */
export const RECOMMENDATION_TABLES = {
  recommendation_pair,
  recommendation_model,
  recommendation_score,
  recommendation_gain,
  recommendation_calibration,
  recommendation_poster,
};
