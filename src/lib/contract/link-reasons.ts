/** Every reason code with its meaning. The first that fits is given. */
export const REASONS = {
  "title, people and year agree": "accepted on three kinds of evidence",
  "title and people agree": "accepted; the year is unknown or tells little",
  "title and year agree": "accepted; the people are unknown or differ",
  "title agrees": "accepted on the title alone, which is rare enough",
  "part of the title, people agree": "accepted; the titles differ in part",
  "part of the title agrees": "accepted; the titles differ in part",
  "song of a linked album": "accepted; an album of the film has a track of this title by the same artist",
  "no candidate": "no film has a title like it",
  tv: "music of a television programme",
  game: "music of a game",
  stage: "a stage work",
  compilation: "a compilation",
  tribute: "a tribute or karaoke version",
  story: "a story or dialogue record",
  inspired: "inspired by a film, not its music",
  advertising: "advertising or library music",
  other: "not filed as music for the screen",
  "several films fit": "other films fit as well, or nearly as well",
  "other people": "the film has other composers",
  "other number": "another part of the series",
  "other year": "the release is older than the film",
  "older song": "the song is older than the film",
  "song in doubt": "the album or the age of the song is in doubt",
  "title fits in part": "the titles differ too much",
  "title is common": "the words are too common to be sure",
} as const satisfies Record<string, string>;

export type Reason = keyof typeof REASONS;

/** The reason of a link that a person decided. */
export const BY_PERSON = "verdict of a person";

/** Every reason that a link may give, those of people included, with its meaning. */
export const REASON_MEANINGS: Readonly<Record<string, string>> = {
  ...REASONS,
  [BY_PERSON]: "a person has decided",
};
