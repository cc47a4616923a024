import { popularityAnswer } from "./model/popularity-answer.js";

export default popularityAnswer({
  question: "How popular are films by the styles that meet on their soundtracks?",
  title: "Pair of styles",
  means: "two styles of a film's music, in Discogs' words",
  many: "pairs of styles",
});
