import type { FilmCredit } from "../../contract/staged/tmdb.js";
import { integer, required, text } from "../reading/values.js";
import { tmdbIdOf } from "./film.js";
import type { NestedObject } from "./nested-cell.js";

/** A film's credits from TMDb's two lists: the actors with their characters, everybody else with their jobs. */
export function creditsOf(
  tmdbId: number,
  cast: readonly NestedObject[],
  crew: readonly NestedObject[],
): readonly FilmCredit[] {
  return [
    ...cast.map((person) => toCredit(tmdbId, "cast", person)),
    ...crew.map((person) => toCredit(tmdbId, "crew", person)),
  ];
}

function toCredit(tmdbId: number, kind: "cast" | "crew", person: NestedObject): FilmCredit {
  return {
    tmdb_id: tmdbId,
    kind,
    person_id: required("person id", tmdbIdOf("person id", person.id)),
    name: required("name", text("name", person.name)),
    department: text("department", person.department),
    job: text("job", person.job),
    character: text("character", person.character),
    billing: integer("order", person.order),
    credit_id: text("credit_id", person.credit_id),
  };
}
