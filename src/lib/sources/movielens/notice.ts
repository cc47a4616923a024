import type { Notice } from "../notice.js";

export const notice: Notice = {
  subject: "MovieLens",
  link: "https://doi.org/10.1145/2827872",
  text: "F. Maxwell Harper and Joseph A. Konstan. 2015. The MovieLens Datasets: History and Context. ACM Transactions on Interactive Intelligent Systems 5, 4: 19:1–19:19.",
};
