import { required, type WarehouseTable } from "./table.js";

/** A measure of all folds together, and its mean and standard deviation over them. */
const overFolds = (name: string, meaning: string) => [
  required(name, "DOUBLE", `${meaning}, for the links of all folds together`),
  required(`${name}_mean`, "DOUBLE", `${meaning}, on average over the folds`),
  required(`${name}_spread`, "DOUBLE", `${meaning}: its standard deviation over the folds`),
];

const UNSEEN =
  "on works that the model in use was not trained on, in five folds that share no film, composer or artist";

export const fold_score: WarehouseTable = {
  name: "fold_score",
  side: "bookkeeping",
  meaning: `How good linking of labelled records is ${UNSEEN}.`,
  key: ["labels", "composers"],
  columns: [
    required(
      "labels",
      "VARCHAR",
      "which labels: all, those made by hand for records drawn by chance, or those of a file",
    ),
    required("composers", "BOOLEAN", "whether the films' composers were known"),
    required("releases", "BIGINT", "labelled releases"),
    ...overFolds("precision", "share of the links that are right"),
    ...overFolds("recall", "share of the true links that were found"),
    ...overFolds("linked_without_film", "share of the releases without a film that were linked all the same"),
    ...overFolds("calibration_error", "how far probabilities lie from what is true"),
  ],
};

export const fold_threshold: WarehouseTable = {
  name: "fold_threshold",
  side: "bookkeeping",
  meaning: `What accepting links from a probability on gives, ${UNSEEN}.`,
  key: ["threshold"],
  columns: [
    required("threshold", "DOUBLE", "the lowest probability that is accepted"),
    required("links", "BIGINT", "links that are accepted"),
    required("precision", "DOUBLE", "share of them that are right"),
    required("recall", "DOUBLE", "share of the true links among them"),
    required("linked_without_film", "DOUBLE", "share of the releases without a film that are linked all the same"),
  ],
};

export const fold_evidence: WarehouseTable = {
  name: "fold_evidence",
  side: "bookkeeping",
  meaning: `How reliable accepted links are by what speaks for them, ${UNSEEN}.`,
  key: ["evidence", "composers"],
  columns: [
    required("evidence", "VARCHAR", "what agrees: the title only, also the year, also the people, or all"),
    required("composers", "BOOLEAN", "whether the films' composers were known"),
    required("links", "BIGINT", "links that were accepted on this evidence"),
    required("probability", "DOUBLE", "their probability, on average"),
    required("correct", "DOUBLE", "share of them that are true"),
    required("correct_low", "DOUBLE", "lower end of the 95% interval of this share"),
    required("correct_high", "DOUBLE", "upper end of the 95% interval of this share"),
  ],
};
