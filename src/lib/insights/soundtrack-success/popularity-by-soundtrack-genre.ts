import { popularityAnswer } from "./model/popularity-answer.js";

export default popularityAnswer({
  question: "How popular are films by the genre of their soundtracks?",
  title: "Genre",
  means: "genre of the music, in Discogs' words",
  many: "genres",
});
