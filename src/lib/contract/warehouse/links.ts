import { DECISIONS } from "../words.js";
import { optional, required, type WarehouseTable } from "./table.js";

export const link_release_title: WarehouseTable = {
  name: "link_release_title",
  side: "between",
  meaning: "Which release belongs to which title, and how certain that is. Filled by linking.",
  key: ["release_key", "title_key"],
  references: { release_key: "dim_release", title_key: "dim_title", runner_up_title_key: "dim_title" },
  columns: [
    required("release_key", "UUID", "the release"),
    optional("title_key", "UUID", "the title; null where none was found"),
    optional("probability", "DOUBLE", "probability that the release belongs to the title"),
    required("decision", "VARCHAR", "match, review or none", { words: DECISIONS }),
    required("reason", "VARCHAR", "why this was decided, as a code"),
    optional("rule", "VARCHAR", "the rule that found the candidate"),
    optional("margin", "DOUBLE", "how far behind the runner-up is, as a difference of weights"),
    optional("runner_up_title_key", "UUID", "the next best title"),
  ],
};

export const link_rule: WarehouseTable = {
  name: "link_rule",
  side: "bookkeeping",
  meaning: "What each rule that finds films for releases adds to those before it. Empty where the truth is not known.",
  key: ["place"],
  columns: [
    required("place", "INTEGER", "the order of the rules, from 1"),
    required("rule", "VARCHAR", "the rule"),
    required("pairs", "BIGINT", "pairs of a release and a film that it is the first to find"),
    optional("pairs_per_release", "DOUBLE", "the same for each release, on average"),
    required("found", "BIGINT", "how many of its pairs are true"),
    optional("recall", "DOUBLE", "their share of all true pairs"),
    optional("recall_so_far", "DOUBLE", "the share that it finds together with the rules before it"),
  ],
};

export const link_calibration: WarehouseTable = {
  name: "link_calibration",
  side: "bookkeeping",
  meaning: "How often links of similar probability are true. Empty where the truth is not known.",
  key: ["from_probability"],
  columns: [
    required("from_probability", "DOUBLE", "start of the range of probabilities, which is a tenth wide"),
    required("links", "BIGINT", "links to accept or review whose probability lies in this range"),
    required("probability", "DOUBLE", "their probability, on average"),
    required("correct", "DOUBLE", "share of them that are true"),
  ],
};

export const link_score: WarehouseTable = {
  name: "link_score",
  side: "bookkeeping",
  meaning: "How the links of each kind of release compare with the truth. Empty where the truth is not known.",
  key: ["category"],
  columns: [
    required("category", "VARCHAR", "what makes the release easy or hard to link, or why it has no film"),
    required("releases", "BIGINT", "releases of this kind"),
    required("right_links", "BIGINT", "accepted links that are true"),
    required("wrong_links", "BIGINT", "accepted links that are not true"),
    required("missed_links", "BIGINT", "true links that were not accepted"),
    required("without_film", "BIGINT", "releases that belong to no film"),
    required("linked_without_film", "BIGINT", "those of them that were linked anyway"),
  ],
};

export const link_verdict: WarehouseTable = {
  name: "link_verdict",
  side: "bookkeeping",
  meaning: "People's decisions about doubtful pairs. They override the links.",
  key: ["release_id", "film_id"],
  columns: [
    required("release_id", "VARCHAR", "id of the release, with its source: discogs:1"),
    required("film_id", "VARCHAR", "id of the film, with its source: imdb:tt1"),
    required("belongs", "BOOLEAN", "whether the release is music of the film"),
  ],
};

export const linked_release: WarehouseTable = {
  name: "linked_release",
  side: "bookkeeping",
  meaning:
    "A digest of what the links of each release were made from, so that only new and changed releases are linked again.",
  key: ["release_key"],
  columns: [
    required("release_key", "UUID", "the release"),
    required("digest", "UUID", "MD5 of its row, of all films, and of everything else that its links depend on"),
    optional("songs", "UUID", "MD5 of what linked albums tell about its songs; null if nothing"),
  ],
};
