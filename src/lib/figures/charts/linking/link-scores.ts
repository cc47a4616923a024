import { scoreFigure } from "./model/score-figure.js";

/** The meanings of the words in the sample's truth. */
const KINDS: Readonly<Record<string, string>> = {
  plain: "nothing that makes it hard",
  bilingual: "two titles, in two languages",
  compilation: "music of many films",
  game: "music of a game",
  homonym: "the artist has a namesake",
  inverted_name: "the family name comes first",
  look_alike: "an album that only shares a film’s title",
  missing_year: "no year",
  multi_film: "music of two films on one record",
  namesake: "another film has the same title",
  no_phrase: "nothing says that it is a soundtrack",
  other_script: "the artist is written in another script",
  reissue: "came out long after the film",
  remake: "the film was made twice",
  sequel: "the film is part of a series",
  stage: "music of a stage work",
  television: "music of a television programme",
  translated: "a title in another language",
  typo: "a spelling mistake",
  unlisted_film: "a film that no source lists",
  various: "names no artist",
};

export default scoreFigure({
  table: "link_score",
  claims: "linking.sample",
  kinds: KINDS,
  unknown: "How many links are right is not known: there is no truth to compare with",
});
