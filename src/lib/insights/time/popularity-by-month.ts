import { monthlyAnswer } from "../../figures/answer/monthly-answer.js";

export default monthlyAnswer({
  question: "Are films of some months more popular?",
  measure: "popularity",
  format: "number",
  written: ".1f",
});
