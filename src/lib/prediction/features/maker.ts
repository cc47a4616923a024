import type { FilmFacts } from "./film-feature.js";

export const MAKER_ROLES = ["company", "director", "writer", "cast", "composer"] as const;

export type MakerRole = (typeof MAKER_ROLES)[number];

/** Somebody who makes films, with what that tells of the next one. */
export interface Maker {
  readonly role: MakerRole;
  readonly name: string;
  readonly facts: FilmFacts;
}
