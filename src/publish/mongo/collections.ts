/** A collection: the query that makes its documents from a snapshot, and what is looked up in it. */
export interface Collection {
  readonly name: string;
  readonly sql: string;
  readonly indexes: readonly string[];
}

export const COLLECTIONS: readonly Collection[] = [
  {
    name: "films",
    sql: "films.sql",
    indexes: ["title", "year", "genres", "people.id", "soundtracks.release_id", "weighted_rating"],
  },
  { name: "releases", sql: "releases.sql", indexes: ["title", "year", "styles", "decision", "films.id"] },
];
