import { titleCount, type World } from "../world/world.js";

/** A row that a reader must reject, or one that looks wrong but is valid. */
export interface Defect {
  readonly name: string;
  readonly expected: "rejected" | "kept";
  /** The text inserted into the file after a row. */
  readonly after: (row: string) => string;
}

/** Defects by source and kind of file. All were seen in real files, and each is planted once in every delivery. */
export const DEFECTS: Readonly<Record<string, readonly Defect[]>> = {
  "imdb/title.basics": [
    rejected("a field is missing", () => "tt99000001\tmovie\tThe Missing Field\t0\t1999\t\\N\t90\tDrama\n"),
    rejected("the year is no number", () => "tt99000002\tmovie\tThe Year\tThe Year\t0\t19x4\t\\N\t90\tDrama\n"),
    rejected("the id is no id", () => "99000003\tmovie\tThe Id\tThe Id\t0\t1999\t\\N\t90\tDrama\n"),
    rejected("the same row again", (row) => row),
  ],
  "imdb/title.ratings": [rejected("the rating is beyond 10", () => "tt99000004\t11.2\t64\n")],
  "imdb/title.principals": [
    rejected("the characters are broken JSON", () => 'tt99000005\t1\tnm0000001\tactor\t\\N\t["Anna"\n'),
  ],
  "imdb/name.basics": [
    rejected("a field too many", () => "nm99000006\tThe Extra\tField\t1950\t\\N\tactor\t\\N\n"),
    rejected("an empty line", () => "\n"),
  ],
  "discogs/releases": [
    rejected("the release has no id", () => '<release status="Accepted"><title>No Id</title></release>\n'),
    rejected("the same release again", (row) => row),
  ],
  "tmdb/movies": [
    rejected("a field is missing", () => "99000007,The Shifted Row,6.1,12,Released,1999-05-01,0\n"),
    rejected("the same film again", (row) => row),
  ],
  "spotify/tracks": [
    rejected(
      "a row without names",
      (row) => `${row.split(",").slice(0, 2).join(",")}x,,,,0,0,False${",0".repeat(12)},k-pop\n`,
    ),
    rejected("the same row again", (row) => row),
  ],
};

/** Inserts the defects of a kind of file between its rows, spread over the file. */
export function* withDefects(world: World, kind: string, rows: Iterable<string>): Generator<string> {
  const defects = world.defects ? (DEFECTS[kind] ?? []) : [];
  let passed = 0;
  let next = 0;
  for (const row of rows) {
    yield row;
    // The header is not a row.
    if (passed > 0 && next < defects.length && passed >= placeOf(world, next, defects.length)) {
      yield defects[next++]?.after(row) ?? "";
    }
    passed++;
  }
}

/**
 * Spreads the defects over the beginning of the file, which every file has: the shortest have one row for every five
 * titles.
 */
function placeOf(world: World, n: number, count: number): number {
  const rows = Math.min(titleCount(world, 0) / 5, world.releases * 0.8);
  return 1 + Math.floor((rows * (n + 1)) / (count + 1));
}

function rejected(name: string, after: Defect["after"]): Defect {
  return { name, expected: "rejected", after };
}
