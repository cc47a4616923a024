import { popularityAnswer } from "./model/popularity-answer.js";

export default popularityAnswer({
  question: "How popular are films by the style of their soundtracks?",
  title: "Style",
  means: "style of the music, in Discogs' words",
  many: "styles",
});
