import { DECISIONS } from "../words.js";
import { optional, required, type WarehouseTable } from "./table.js";

export const link_release_title: WarehouseTable = {
  name: "link_release_title",
  side: "between",
  meaning: "Which release belongs to which title, and how sure that is. Filled by linking.",
  key: ["release_key", "title_key"],
  references: { release_key: "dim_release", title_key: "dim_title", runner_up_title_key: "dim_title" },
  columns: [
    required("release_key", "UUID", "the release"),
    optional("title_key", "UUID", "the title; null where none was found"),
    optional("probability", "DOUBLE", "probability that the release belongs to the title"),
    required("decision", "VARCHAR", "match, review or none", { words: DECISIONS }),
    required("reason", "VARCHAR", "why this was decided, as a code"),
    optional("rule", "VARCHAR", "the rule that found the candidate"),
    optional("margin", "DOUBLE", "how far the runner-up is behind, as a difference of weights"),
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
    required("found", "BIGINT", "the true ones among its pairs"),
    optional("recall", "DOUBLE", "their share of all true pairs"),
    optional("recall_so_far", "DOUBLE", "the share that it finds together with the rules before it"),
  ],
};

export const link_calibration: WarehouseTable = {
  name: "link_calibration",
  side: "bookkeeping",
  meaning: "How often links of like probability are true. Empty where the truth is not known.",
  key: ["from_probability"],
  columns: [
    required("from_probability", "DOUBLE", "where the range of probabilities begins; it is a tenth wide"),
    required("links", "BIGINT", "links accepted or to be reviewed whose probability lies in it"),
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
    required("linked_without_film", "BIGINT", "those of them that were linked all the same"),
  ],
};

export const link_verdict: WarehouseTable = {
  name: "link_verdict",
  side: "bookkeeping",
  meaning: "What people decided about pairs in doubt. It overrides the links.",
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
  meaning: "What the links of each release were made from, so that only new and changed ones are linked again.",
  key: ["release_key"],
  columns: [
    required("release_key", "UUID", "the release"),
    required("digest", "UUID", "MD5 of its row, of all films, and of everything else that its links follow from"),
  ],
};
