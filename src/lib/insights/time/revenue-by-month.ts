import { monthlyAnswer } from "../../figures/answer/monthly-answer.js";

export default monthlyAnswer({
  question: "Do films of some months take more money?",
  measure: "revenue",
  format: "money",
  written: "$.2s",
});
