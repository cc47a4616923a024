import { songHistogram } from "./model/song-histogram.js";

export default songHistogram({
  question: "How fast are songs?",
  measure: "tempo",
  unit: "beats a minute",
  from: 40,
  to: 240,
  width: 10,
});
