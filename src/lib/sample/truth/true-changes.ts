import { isRated } from "../files/imdb-files.js";
import { fameOf, imdbTitle } from "../files/imdb-titles.js";
import { popularity } from "../files/spotify-file.js";
import { track } from "../files/spotify-tracks.js";
import { type TmdbMovie, tmdbMovie } from "../files/tmdb-movies.js";
import type { Release } from "../releases/release.js";
import { release } from "../releases/releases.js";
import { hasDuplicate, isGone, releaseFate, titleFate, trackFate } from "../world/fates.js";
import { rating, ratingChanges } from "../world/ratings.js";
import { countAt, personId, releaseId, titleCount, titleId, type World } from "../world/world.js";

/**
 * A line of `changes.ndjson`: how a row of a delivery differs from the delivery before. The file lists all differences
 * of these tables.
 */
export interface TrueChange {
  /** The first delivery with the change. */
  readonly date: string;
  readonly table: "title.basics" | "title.ratings" | "name.basics" | "releases" | "masters" | "movies" | "tracks";
  readonly id: string;
  /** `merged`: the row was a duplicate, and `into` is the one that stays. */
  readonly change:
    | "added"
    | "removed"
    | "merged"
    | "renamed"
    | "reclassified"
    | "retitled"
    /** Average and votes. */
    | "rated"
    /** Popularity of a track. */
    | "replayed"
    /** Popularity, average and votes of a film. */
    | "remeasured";
  readonly before?: string;
  readonly after?: string;
  readonly into?: string;
}

type Change = Omit<TrueChange, "date">;

export function* trueChanges(world: World): Generator<TrueChange> {
  for (let delivery = 1; delivery < world.dates.length; delivery++) {
    const date = world.dates[delivery] ?? "";
    for (const change of changesAt(world, delivery)) yield { date, ...change };
  }
}

function* changesAt(world: World, delivery: number): Generator<Change> {
  for (let title = 0; title < titleCount(world, delivery); title++) yield* titleChanges(world, title, delivery);
  for (let index = countAt(world.people, delivery - 1); index < countAt(world.people, delivery); index++) {
    yield { table: "name.basics", id: personId(world, index), change: "added" };
  }
  for (let index = 0; index < countAt(world.releases, delivery); index++) yield* releaseChanges(world, index, delivery);
  for (let index = 0; index < countAt(world.films, delivery); index++) yield* movieChanges(world, index, delivery);
  for (let index = 0; index < countAt(world.tracks, delivery); index++) yield* trackChanges(world, index, delivery);
}

function* titleChanges(world: World, title: number, delivery: number): Generator<Change> {
  const fate = titleFate(world, title);
  const table = "title.basics";
  const id = titleId(world, title);
  const wasThere = title < titleCount(world, delivery - 1) && !isGone(fate, delivery - 1);
  const isThere = !isGone(fate, delivery);
  const duplicate = {
    was: wasThere && hasDuplicate(fate, delivery - 1),
    is: isThere && hasDuplicate(fate, delivery),
  };
  // A title's rating comes and goes with the title.
  for (const of of isRated(world, title) ? ([table, "title.ratings"] as const) : ([table] as const)) {
    yield* presence(of, id, wasThere, isThere);
    yield* duplicates(of, id, titleId(world, title, true), duplicate);
  }
  if (!wasThere || !isThere) return;
  if (fate?.delivery === delivery) {
    const before = imdbTitle(world, title, delivery - 1);
    const after = imdbTitle(world, title, delivery);
    if (before.primary !== after.primary) {
      yield { table, id, change: "renamed", before: before.primary, after: after.primary };
    }
    if (before.type !== after.type) yield { table, id, change: "reclassified", before: before.type, after: after.type };
  }
  if (isRated(world, title) && ratingChanges(world, title, delivery)) {
    const fame = fameOf(world, title);
    const [before, after] = [delivery - 1, delivery].map((at) => rating(world, title, at, fame));
    yield { table: "title.ratings", id, change: "rated", before: ratingText(before), after: ratingText(after) };
  }
}

function ratingText(of: ReturnType<typeof rating> | undefined): string {
  return of === undefined ? "" : `${of.average} ${of.votes}`;
}

function* releaseChanges(world: World, index: number, delivery: number): Generator<Change> {
  const fate = releaseFate(world, index);
  const id = String(releaseId(world, index));
  const wasThere = index < countAt(world.releases, delivery - 1) && !isGone(fate, delivery - 1);
  const isThere = !isGone(fate, delivery);
  yield* presence("releases", id, wasThere, isThere);
  yield* duplicates("releases", id, String(releaseId(world, index, true)), {
    was: wasThere && hasDuplicate(fate, delivery - 1),
    is: isThere && hasDuplicate(fate, delivery),
  });
  if (wasThere !== isThere) yield* masterPresence(release(world, index, delivery), wasThere, isThere);
  if (wasThere && isThere && fate?.change === "retitled" && fate.delivery === delivery) {
    const before = release(world, index, delivery - 1).title;
    yield { table: "releases", id, change: "retitled", before, after: release(world, index, delivery).title };
  }
}

/** A master comes and goes with its main release. */
function* masterPresence(of: Release, wasThere: boolean, isThere: boolean): Generator<Change> {
  if (of.masterId !== null && of.isMainRelease) yield* presence("masters", String(of.masterId), wasThere, isThere);
}

function* movieChanges(world: World, index: number, delivery: number): Generator<Change> {
  const now = tmdbMovie(world, index, delivery);
  const before = index < countAt(world.films, delivery - 1) ? tmdbMovie(world, index, delivery - 1) : undefined;
  const movie = now ?? before;
  if (movie === undefined) return;
  const id = String(movie.id);
  yield* presence("movies", id, before !== undefined, now !== undefined);
  if (before === undefined || now === undefined) return;
  if (before.title !== now.title)
    yield { table: "movies", id, change: "renamed", before: before.title, after: now.title };
  const [measuredBefore, measuredNow] = [measuresText(before), measuresText(now)];
  if (measuredBefore !== measuredNow) {
    yield { table: "movies", id, change: "remeasured", before: measuredBefore, after: measuredNow };
  }
}

function measuresText({ popularity, voteAverage, voteCount }: TmdbMovie): string {
  return `${Number(popularity)} ${Number(voteAverage)} ${voteCount}`;
}

function* trackChanges(world: World, index: number, delivery: number): Generator<Change> {
  const fate = trackFate(world, index);
  const wasThere = index < countAt(world.tracks, delivery - 1) && !isGone(fate, delivery - 1);
  const isThere = !isGone(fate, delivery);
  const before = popularity(world, index, delivery - 1);
  const after = popularity(world, index, delivery);
  if (wasThere === isThere && (!isThere || before === after)) return;
  const { id } = track(world, index);
  yield* presence("tracks", id, wasThere, isThere);
  if (wasThere && isThere)
    yield { table: "tracks", id, change: "replayed", before: String(before), after: String(after) };
}

function* presence(table: Change["table"], id: string, wasThere: boolean, isThere: boolean): Generator<Change> {
  if (wasThere !== isThere) yield { table, id, change: isThere ? "added" : "removed" };
}

function* duplicates(
  table: Change["table"],
  into: string,
  id: string,
  { was, is }: { was: boolean; is: boolean },
): Generator<Change> {
  if (is && !was) yield { table, id, change: "added" };
  if (was && !is) yield { table, id, change: "merged", into };
}
