import { LABELLED_KINDS } from "./model/release-kinds.js";
import { scoreFigure } from "./model/score-figure.js";

export default scoreFigure({
  table: "gold_score",
  claims: "linking.gold",
  kinds: LABELLED_KINDS,
  unknown: "How well real releases are linked is not known here: there are no labels to compare with",
});
