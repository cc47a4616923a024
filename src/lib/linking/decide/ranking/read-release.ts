import { type MediumLevel, mediumOf } from "../../compare/medium.js";
import { type PersonName, readArtists } from "../../library/person-name.js";
import type { Release } from "../../records.js";
import type { ParsedTitle, Told } from "../../titles/reading.js";

/** The part of a release's evidence that is the same for all films. */
export interface ReadRelease {
  readonly release: Release;
  readonly title: ParsedTitle;
  /** The film's year if the title names it, otherwise the release's own. */
  readonly year: number | undefined;
  readonly artists: readonly PersonName[];
  readonly mediumOf: (told: Told) => MediumLevel;
}

export function readRelease(release: Release, parse: (title: string) => ParsedTitle): ReadRelease {
  const media = new Map<Told, MediumLevel>();
  const title = parse(release.title);
  return {
    release,
    title,
    year: title.year ?? release.year,
    artists: readArtists(release.artist),
    mediumOf(told) {
      const medium = media.get(told) ?? mediumOf(release, told);
      media.set(told, medium);
      return medium;
    },
  };
}
