import { DECISIONS } from "../words.js";
import { link_calibration, link_score } from "./links.js";
import { optional, required, type WarehouseTable } from "./table.js";

/** The same as link_score, for real releases that people have labelled. */
export const gold_score: WarehouseTable = {
  ...link_score,
  name: "gold_score",
  meaning: "How the links of each kind of real release compare with labels made by hand. Empty where there are none.",
};

export const gold_calibration: WarehouseTable = {
  ...link_calibration,
  name: "gold_calibration",
  meaning: "How often links of real releases of similar probability are true. Empty where there are no labels.",
};

export const gold_error: WarehouseTable = {
  name: "gold_error",
  side: "bookkeeping",
  meaning: "Real releases whose link differs from the label made by hand.",
  key: ["release_id", "film_id", "kind"],
  columns: [
    required("release_id", "VARCHAR", "the release among the labelled ones"),
    required("film_id", "VARCHAR", "the film that was linked wrongly, or that was missed"),
    required("kind", "VARCHAR", "wrong link or missed"),
    required("category", "VARCHAR", "what makes the release easy or hard to link, or why it has no film"),
    required("release", "VARCHAR", "title, artist and year of the release"),
    required("film", "VARCHAR", "title and year of the film"),
    required("decision", "VARCHAR", "what was decided about the film", { words: DECISIONS }),
    optional("probability", "DOUBLE", "probability that the release belongs to the film; null if it was no candidate"),
    required("reason", "VARCHAR", "why this was decided, as a code"),
    required("note", "VARCHAR", "what the person who labelled it wrote"),
  ],
};
