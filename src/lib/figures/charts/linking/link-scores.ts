import { SAMPLE_KINDS } from "./model/release-kinds.js";
import { scoreFigure } from "./model/score-figure.js";

export default scoreFigure({
  table: "link_score",
  claims: "linking.sample",
  kinds: SAMPLE_KINDS,
  unknown: "How many links are right is not known: there is no truth to compare with",
});
