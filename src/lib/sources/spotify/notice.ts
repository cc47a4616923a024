import type { Notice } from "../notice.js";

export const notice: Notice = {
  subject: "Spotify tracks",
  link: "https://opendatacommons.org/licenses/odbl/1-0/",
  text: "Spotify tracks dataset, made available under the Open Database License (ODbL) 1.0.",
};
