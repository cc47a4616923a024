import { REASONS, type Reason } from "../../contract/link-reasons.js";
import type { Decision } from "../../contract/words.js";
import { SONG_RULE } from "../candidates/rules.js";
import type { MediumLevel } from "../compare/medium.js";
import { peopleAgree } from "../compare/people.js";
import { songAgeOf } from "../compare/songs.js";
import { TITLES } from "../compare/titles.js";
import { yearsSay } from "../compare/years.js";
import type { PairEvidence, SongPair } from "./pair-evidence.js";
import type { RankedFilm } from "./ranking/ranked-film.js";
import type { RankedRelease } from "./ranking/ranker.js";

export function reasonOf(
  decision: Decision,
  film: RankedFilm | undefined,
  { medium, work }: Pick<RankedRelease, "medium" | "work">,
): Reason {
  if (decision !== "match" && work !== undefined) return work;
  if (film === undefined) return "no candidate";
  return decision === "match" ? reasonToAccept(film.pair) : reasonToDoubt(film, medium);
}

function reasonToAccept(pair: PairEvidence): Reason {
  if (pair.song !== undefined) return SONG_RULE;
  const people = peopleAgree(pair.people);
  const year = yearsSay(pair.year) === "yes";
  if (!TITLES[pair.title.level].isWhole) return people ? "part of the title, people agree" : "part of the title agrees";
  if (people) return year ? "title, people and year agree" : "title and people agree";
  return year ? "title and year agree" : "title agrees";
}

function reasonToDoubt({ pair, rivals }: RankedFilm, medium: MediumLevel): Reason {
  if (pair.song !== undefined) return reasonToDoubtSong(pair, rivals);
  if (isReason(medium)) return medium;
  if (!TITLES[pair.title.level].isWhole) return "title fits in part";
  if (pair.title.numbers === "conflict") return "other number";
  if (rivals < -2) return "several films fit";
  if (pair.people === "different") return "other people";
  if (yearsSay(pair.year) === "no") return "other year";
  return "title is common";
}

function reasonToDoubtSong({ song }: SongPair, rivals: number): Reason {
  if (rivals < -2) return "several films fit";
  return songAgeOf(song) === "older than the film" ? "older song" : "song in doubt";
}

/** A kind that rules out a film's music is its own reason. */
function isReason(medium: string): medium is Reason {
  return medium in REASONS;
}
