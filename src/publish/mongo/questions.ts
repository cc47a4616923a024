import type { Document } from "mongodb";

/** A ready aggregation. */
export interface Question {
  readonly asks: string;
  readonly collection: string;
  /** What is done before documents are counted or listed. */
  readonly stages: readonly Document[];
  /** Without it, documents are listed. */
  readonly group?: Group;
  /** Turns what was found into a row of the table. */
  row(found: Document): Readonly<Record<string, unknown>>;
}

export interface Group {
  readonly by: unknown;
  /** Each by its name, such as `{ films: { $sum: 1 } }`. */
  readonly measures: Readonly<Record<string, Document>>;
  /** The measure that decides which groups come first; without it, groups are sorted by what they have in common. */
  readonly most?: string;
  readonly limit?: number;
}

const TOP = 20;

const ONE = { $sum: 1 };

/** The ready questions by name. */
export const QUESTIONS: Readonly<Record<string, Question>> = {
  "films-by-decade": {
    asks: "How many films are there of each decade, and how many votes did they get?",
    collection: "films",
    stages: [{ $match: { type: "movie", decade: { $gt: 0 } } }],
    group: { by: "$decade", measures: { films: ONE, votes: { $sum: "$votes" } } },
    row: ({ _id, films, votes }) => ({ decade: _id, films, votes }),
  },
  "best-rated": {
    asks: "Which films are rated best, where few votes count less?",
    collection: "films",
    stages: [
      { $match: { type: "movie", weighted_rating: { $gt: 0 } } },
      { $sort: { weighted_rating: -1, _id: 1 } },
      { $limit: TOP },
    ],
    row: ({ _id, title, year, weighted_rating, votes }) => ({ film: _id, title, year, weighted_rating, votes }),
  },
  "composers-with-soundtracks": {
    asks: "Which composers wrote for the most films that have a soundtrack album?",
    collection: "films",
    stages: [
      { $match: { "soundtracks.decision": "match", "people.category": "composer" } },
      { $unwind: "$people" },
      { $match: { "people.category": "composer" } },
    ],
    group: { by: { id: "$people.id", name: "$people.name" }, measures: { films: ONE }, most: "films", limit: TOP },
    row: ({ _id, films }) => ({ composer: _id.id, name: _id.name, films }),
  },
  "money-by-genre": {
    asks: "What do films of each genre take in on average, where revenue is known?",
    collection: "films",
    stages: [{ $match: { revenue: { $gt: 0 } } }, { $unwind: "$genres" }],
    group: { by: "$genres", measures: { films: ONE, revenue: { $sum: "$revenue" } }, most: "revenue" },
    row: ({ _id, films, revenue }) => ({ genre: _id, films, average_revenue: Math.round(revenue / films) }),
  },
  "styles-of-soundtracks": {
    asks: "Which styles do linked soundtrack albums have?",
    collection: "releases",
    stages: [{ $match: { decision: "match" } }, { $unwind: "$styles" }],
    group: { by: "$styles", measures: { releases: ONE }, most: "releases", limit: TOP },
    row: ({ _id, releases }) => ({ style: _id, releases }),
  },
  "links-by-decision": {
    asks: "How many releases were linked, left to a person, or belong to no film?",
    collection: "releases",
    stages: [],
    group: { by: "$decision", measures: { releases: ONE } },
    row: ({ _id, releases }) => ({ decision: _id, releases }),
  },
};
