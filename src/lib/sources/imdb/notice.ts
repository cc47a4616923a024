import type { Notice } from "../notice.js";

export const notice: Notice = {
  subject: "IMDb",
  link: "https://developer.imdb.com/non-commercial-datasets/",
  text: "Information courtesy of IMDb (https://www.imdb.com). Used with permission, for non-commercial use only.",
};
