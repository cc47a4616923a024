import { songHistogram } from "./model/song-histogram.js";

export default songHistogram({
  question: "How popular are songs?",
  measure: "popularity",
  unit: "popularity",
  from: 0,
  to: 100,
  width: 5,
});
