import { FEATURE_GROUPS, MODEL_PARTS, MODEL_ROLES, PREDICTION_TARGETS, PREDICTOR_PARTS } from "../words.js";
import { optional, required, type WarehouseTable } from "./table.js";

export const film_features: WarehouseTable = {
  name: "film_features",
  side: "between",
  meaning:
    "What can be known of a film on the day before its release, and nothing later. A record of people or companies counts films of earlier days alone; their takings count from half a year after release.",
  key: ["title_key"],
  references: { title_key: "dim_title" },
  columns: [
    required("title_key", "UUID", "the film"),
    required("release_date", "DATE", "first release; everything else is as of the day before"),
    required("year", "INTEGER", "year of release"),
    required("month", "VARCHAR", "month of release, from 01 to 12"),
    optional("budget", "BIGINT", "cost in US dollars"),
    optional("runtime_minutes", "INTEGER", "length in minutes"),
    optional("language", "VARCHAR", "original language, as a code"),
    optional("country", "VARCHAR", "the first country of the production"),
    required("countries", "INTEGER", "number of countries of the production"),
    required("companies", "INTEGER", "number of companies of the production"),
    optional("main_genre", "VARCHAR", "the first genre in TMDb's list, or else in IMDb's"),
    required("genres", "VARCHAR[]", "all genres, sorted"),
    required("is_sequel", "BOOLEAN", "whether an earlier film of the same title or collection came before this part"),
    required(
      "earlier_parts",
      "INTEGER",
      "earlier films of the same title or collection, or the parts that the title counts",
    ),
    optional(
      "based_on",
      "VARCHAR",
      "what the story comes from, as TMDb's keywords say: book, comic, game, play or true story",
    ),
    required("title_words", "INTEGER", "number of words of the title"),
    optional("overview_words", "INTEGER", "number of words of TMDb's overview"),
    optional("overview_sentiment", "DOUBLE", "how kind the words of the overview are, from -5 to 5 (AFINN-165)"),
    required("overview_topics", "VARCHAR[]", "what the overview is about, by its words, sorted"),
    ...record("company", "its companies"),
    ...record("director", "its directors"),
    ...record("writer", "its writers"),
    ...record("cast", "the first three of its cast"),
    ...record("composer", "its composers"),
    required("composer_albums", "INTEGER", "earlier films of its composers with a linked soundtrack"),
    optional("composer_electronic", "DOUBLE", "the share of those whose soundtrack is electronic"),
    optional("composer_genre", "VARCHAR", "the musical genre that most of those have"),
  ],
};

export const film_prediction: WarehouseTable = {
  name: "film_prediction",
  side: "between",
  meaning:
    "What each model predicts of each film that it has not learned from, and what became true. The chosen model also predicts films whose takings are not known.",
  key: ["title_key", "target", "model"],
  references: { title_key: "dim_title" },
  columns: [
    required("title_key", "UUID", "the film"),
    required("target", "VARCHAR", "what is predicted", { words: PREDICTION_TARGETS }),
    required("model", "VARCHAR", "the model, or what it does without or knows beforehand"),
    required("is_chosen", "BOOLEAN", "whether this model is the one that pages and commands use for the target"),
    required(
      "part",
      "VARCHAR",
      "validation for the films that models were chosen by, test for the newest ones, new where the truth is not known",
      {
        words: MODEL_PARTS,
      },
    ),
    required("prediction", "DOUBLE", "a probability, or the natural logarithm of the takings in US dollars"),
    optional("truth", "DOUBLE", "1 or 0 for a probability, otherwise the value; null if it is not known"),
  ],
};

export const film_model: WarehouseTable = {
  name: "film_model",
  side: "bookkeeping",
  meaning: "The models of film_prediction. Empty where too few films have a known budget and takings.",
  key: ["target", "model"],
  columns: [
    required("target", "VARCHAR", "what is predicted", { words: PREDICTION_TARGETS }),
    required("model", "VARCHAR", "the model"),
    required(
      "role",
      "VARCHAR",
      "baseline, candidate, ablation for a model that lacks a group of features, leak, or truth for the rule of a sample",
      {
        words: MODEL_ROLES,
      },
    ),
    required("means", "VARCHAR", "what it does"),
    required("compared_with", "VARCHAR", "the model that it is held against"),
    required("is_chosen", "BOOLEAN", "whether pages and commands use it for the target"),
    required("features", "INTEGER", "number of features that it may read"),
    required("training_films", "INTEGER", "films that it learned from before it was judged by the validation"),
    required("validation_films", "INTEGER", "films of the validation"),
    required("test_films", "INTEGER", "films of the test"),
    required("validation_loss", "DOUBLE", "mean log loss, or mean squared error, on the validation"),
    optional("sha256", "VARCHAR", "SHA-256 of the model as JSON; null for the truth"),
  ],
};

export const film_feature: WarehouseTable = {
  name: "film_feature",
  side: "bookkeeping",
  meaning: "The features that models learn from, and how much the best model on all of them needs each.",
  key: ["feature"],
  columns: [
    required("feature", "VARCHAR", "the column of film_features"),
    required("label", "VARCHAR", "what people call it"),
    required("feature_group", "VARCHAR", "what it is about", { words: FEATURE_GROUPS }),
    required(
      "kind",
      "VARCHAR",
      "how it is read: an amount as its logarithm, a list as a yes or no for each frequent item",
    ),
    required("known_by", "VARCHAR", "how it is known before a film opens"),
    required("known_share", "DOUBLE", "share of the films of known takings for which it is known"),
    optional(
      "importance",
      "DOUBLE",
      "by how much the log loss of the validation rises when it is dealt to other films",
    ),
    optional("least_importance", "DOUBLE", "the same in the shuffle that raised it least"),
    optional("most_importance", "DOUBLE", "the same in the shuffle that raised it most"),
    required("is_used", "BOOLEAN", "whether the chosen model reads it"),
  ],
};

export const feature_drift: WarehouseTable = {
  name: "feature_drift",
  side: "bookkeeping",
  meaning:
    "How the films that the newest delivery brought differ from those before, in each feature and in the predicted probability. Empty where all films came at once.",
  key: ["feature"],
  columns: [
    required("feature", "VARCHAR", "the column of film_features, or the probability that the chosen model gives"),
    required("films_before", "INTEGER", "films of earlier deliveries"),
    required("films_new", "INTEGER", "films that the newest delivery brought"),
    required(
      "stability_index",
      "DOUBLE",
      "population stability index: 0 if both are alike; above 0.25 is called a shift",
    ),
    required("p", "DOUBLE", "how probable an index as large is by chance, which is larger the fewer films are new"),
  ],
};

export const predictor: WarehouseTable = {
  name: "predictor",
  side: "bookkeeping",
  meaning:
    "The trained models, as they are read in a browser. Empty where too few films have a known budget and takings.",
  key: ["part"],
  columns: [
    required("part", "VARCHAR", "model for what predicts, similar for the films it compares with", {
      words: PREDICTOR_PARTS,
    }),
    required("json", "VARCHAR", "the content, as JSON"),
  ],
};

/** What earlier films tell of those who made a film. */
function record(who: string, whose: string) {
  return [
    required(`${who}_films`, "INTEGER", `earlier films of ${whose}: the most that any of them has`),
    required(
      `${who}_takings`,
      "DOUBLE",
      `how far the mean logarithm of the takings of earlier films of ${whose} lies above that of all earlier films, pulled towards 0`,
    ),
    required(
      `${who}_hit_rate`,
      "DOUBLE",
      `how far the share of earlier films of ${whose} that paid lies above that of all earlier films, pulled towards 0`,
    ),
  ];
}
