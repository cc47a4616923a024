import type { Notice } from "../notice.js";

export const notice: Notice = {
  subject: "Discogs",
  link: "https://data.discogs.com/",
  text: "Monthly data dumps, made available under the CC0 No Rights Reserved licence.",
};
