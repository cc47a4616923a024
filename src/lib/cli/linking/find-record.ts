import { InputError } from "../../core/errors.js";
import { nearest } from "../../core/nearest.js";
import type { Release } from "../../linking/records.js";
import { eachRelease } from "../../linking/run/read-records.js";

/** The release with an id, from a list; `place` is what the user calls the list. */
export async function findRelease(id: string, file: string, place: string): Promise<Release> {
  let found: Release | undefined;
  let titled: string | undefined;
  const ids: string[] = [];
  await eachRelease(file, (release) => {
    if (release.id === id) found = release;
    if (release.title === id) titled ??= release.id;
    ids.push(release.id);
  });
  return found ?? refuse("release", id, place, titled ?? idMeant(id, ids));
}

/** Refuses the id of a film that is not in the list. */
export function requireFilm(id: string, filmIds: readonly string[], place: string): void {
  if (!filmIds.includes(id)) refuse("film", id, place, idMeant(id, filmIds));
}

/** Ids are often written without their source: 1306165 for discogs:1306165. */
function idMeant(id: string, ids: readonly string[]): string | undefined {
  return ids.find((known) => known.endsWith(`:${id}`)) ?? nearest(id, ids);
}

function refuse(kind: "release" | "film", value: string, file: string, meant: string | undefined): never {
  const remedy = meant === undefined ? `check the column ${kind}_id` : `did you mean ${meant}?`;
  throw new InputError(`contains no ${kind} with this id`, { file, value, remedy });
}
