import type { Notice } from "../notice.js";

export const notice: Notice = {
  subject: "TMDb",
  link: "https://www.themoviedb.org/",
  text: "This product uses the TMDB API but is not endorsed or certified by TMDB.",
};
