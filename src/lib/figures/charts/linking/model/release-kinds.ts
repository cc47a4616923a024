/** A kind of release that is easy or hard to link: how figures call it, and what it means. */
export interface ReleaseKind {
  readonly name: string;
  readonly meaning: string;
}

/** The kinds by the codes that people gave to labelled releases. */
export const LABELLED_KINDS: Readonly<Record<string, ReleaseKind>> = {
  "alt-title": { name: "other title", meaning: "the album has another of the film’s titles, or only part of it" },
  compilation: { name: "compilation", meaning: "music of many films" },
  game: { name: "game", meaning: "music of a game" },
  library: { name: "library music", meaning: "music made for trailers and the trade" },
  "look-alike": { name: "look-alike", meaning: "an album that only shares a film’s title" },
  "multi-film": { name: "several films", meaning: "music of several films on one record" },
  "non-latin": { name: "other script", meaning: "a title in another script" },
  "not-in-table": { name: "unlisted film", meaning: "the music of a film that the list of films lacks" },
  "one-word": { name: "one word", meaning: "a title of one word" },
  plain: { name: "plain", meaning: "nothing that makes it hard" },
  reissue: { name: "reissue", meaning: "came out long after the film" },
  "remake-trap": { name: "shared title", meaning: "another film has the same title" },
  "sequel-trap": { name: "sequel", meaning: "a number tells the film from its sequels" },
  stage: { name: "stage work", meaning: "music of a stage work" },
  story: { name: "story", meaning: "the film’s story, told on a record" },
  suffix: { name: "words around it", meaning: "words such as “Original Soundtrack” around the title" },
  translated: { name: "translated", meaning: "a title in another language" },
  tribute: { name: "tribute", meaning: "others play the music of a film" },
  tv: { name: "television", meaning: "music of a television series" },
};

/** The kinds by the codes of the sample's truth. */
export const SAMPLE_KINDS: Readonly<Record<string, ReleaseKind>> = {
  plain: { name: "plain", meaning: "nothing that makes it hard" },
  bilingual: { name: "bilingual", meaning: "two titles, in two languages" },
  compilation: { name: "compilation", meaning: "music of many films" },
  cover: { name: "cover", meaning: "another artist’s single of a film’s song" },
  game: { name: "game", meaning: "music of a game" },
  homonym: { name: "homonym", meaning: "the artist has a namesake" },
  inverted_name: { name: "inverted name", meaning: "the family name comes first" },
  look_alike: { name: "look-alike", meaning: "an album that only shares a film’s title" },
  missing_year: { name: "missing year", meaning: "no year" },
  multi_film: { name: "several films", meaning: "music of two films on one record" },
  namesake: { name: "shared title", meaning: "another film has the same title" },
  no_phrase: { name: "no phrase", meaning: "nothing says that it is a soundtrack" },
  older_song: { name: "older song", meaning: "a single of a song that a film took up years later" },
  other_script: { name: "other script", meaning: "the artist is written in another script" },
  reissue: { name: "reissue", meaning: "came out long after the film" },
  remake: { name: "remake", meaning: "the film was made twice" },
  sequel: { name: "sequel", meaning: "the film is part of a series" },
  single: { name: "single", meaning: "a film’s song on a record that does not name the film" },
  stage: { name: "stage work", meaning: "music of a stage work" },
  television: { name: "television", meaning: "music of a television programme" },
  translated: { name: "translated", meaning: "a title in another language" },
  typo: { name: "misspelt", meaning: "a spelling mistake" },
  unlisted_film: { name: "unlisted film", meaning: "a film that no source lists" },
  various: { name: "various artists", meaning: "names no artist" },
};

/** A code that has no name stands for itself. */
export function releaseKind(kinds: Readonly<Record<string, ReleaseKind>>, code: string): ReleaseKind {
  return kinds[code] ?? { name: code, meaning: "" };
}
