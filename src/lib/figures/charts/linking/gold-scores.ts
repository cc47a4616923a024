import { scoreFigure } from "./model/score-figure.js";

/** The meanings of the words that people used for labelled releases. */
const KINDS: Readonly<Record<string, string>> = {
  "alt-title": "the album has another of the film’s titles, or only part of it",
  compilation: "music of many films",
  game: "music of a game",
  library: "music made for trailers and the trade",
  "look-alike": "an album that only shares a film’s title",
  "multi-film": "music of several films on one record",
  "non-latin": "a title in another script",
  "not-in-table": "the music of a film that the list of films lacks",
  "one-word": "a title of one word",
  plain: "nothing that makes it hard",
  reissue: "came out long after the film",
  "remake-trap": "another film has the same title",
  "sequel-trap": "a number tells the film from its sequels",
  stage: "music of a stage work",
  story: "the film’s story, told on a record",
  suffix: "words such as “Original Soundtrack” around the title",
  translated: "a title in another language",
  tribute: "others play the music of a film",
  tv: "music of a television series",
};

export default scoreFigure({
  table: "gold_score",
  claims: "linking.gold",
  kinds: KINDS,
  unknown: "How well real releases are linked is not known here: there are no labels to compare with",
});
