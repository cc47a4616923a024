import { LARGEST_INTEGER, SPOTIFY_ID, SPOTIFY_ID_LENGTH } from "../../contract/ids.js";
import type { Track } from "../../contract/staged/spotify.js";
import type { ColumnNames } from "../reading/csv-header.js";
import { readCsvRows } from "../reading/csv-rows.js";
import { BadValue, badValue, decimal, flag, integer, required, rowOrReason, text } from "../reading/values.js";
import type { Batch } from "../staging/reader.js";

type Column = keyof Track;

/** The unnamed first column and columns that others have added are ignored. */
const COLUMNS: ColumnNames<Column> = {
  track_id: { names: ["track_id"], required: true },
  track_name: { names: ["track_name"], required: true },
  artists: { names: ["artists"], required: true },
  album_name: { names: ["album_name"], required: true },
  track_genre: { names: ["track_genre"], required: true },
  popularity: { names: ["popularity"] },
  duration_ms: { names: ["duration_ms"] },
  explicit: { names: ["explicit"] },
  danceability: { names: ["danceability"], required: true },
  energy: { names: ["energy"], required: true },
  key: { names: ["key"], required: true },
  loudness: { names: ["loudness"], required: true },
  mode: { names: ["mode"], required: true },
  speechiness: { names: ["speechiness"], required: true },
  acousticness: { names: ["acousticness"], required: true },
  instrumentalness: { names: ["instrumentalness"], required: true },
  liveness: { names: ["liveness"], required: true },
  valence: { names: ["valence"], required: true },
  tempo: { names: ["tempo"], required: true },
  time_signature: { names: ["time_signature"] },
};

const SHARE = { min: 0, max: 1 };

/** Streams the tracks of a CSV with Spotify's audio features. */
export async function* readTracks(file: string, onFileBytes: (count: number) => void): AsyncGenerator<Batch<Track>> {
  const firstLines = new Map<string, number>();
  yield* readCsvRows(
    file,
    COLUMNS,
    (fields, at, line) =>
      rowOrReason(() => {
        const track = toTrack((column) => fields[at[column]]);
        const key = `${track.track_id} in the genre ${track.track_genre}`;
        const first = firstLines.get(key);
        if (first !== undefined) return `track ${key} was read before, from line ${first}`;
        firstLines.set(key, line);
        return track;
      }),
    { onFileBytes },
  );
}

function toTrack(cell: (column: Column) => string | undefined): Track {
  const named = (column: Column) => text(column, cell(column));
  const share = (column: Column) => decimal(column, cell(column), SHARE);
  const whole = (column: Column, min: number, max: number) => integer(column, cell(column), { min, max });
  if (!named("track_name") && !named("artists") && !named("album_name")) {
    throw new BadValue("is blank: it has no track_name, no artists and no album_name");
  }
  return {
    track_id: trackId(cell("track_id")),
    track_name: required("track_name", named("track_name")),
    artists: artists(required("artists", named("artists"))),
    album_name: named("album_name"),
    track_genre: required("track_genre", named("track_genre")),
    popularity: whole("popularity", 0, 100),
    duration_ms: whole("duration_ms", 1, LARGEST_INTEGER),
    explicit: flag("explicit", cell("explicit")),
    danceability: share("danceability"),
    energy: share("energy"),
    key: noneAs(-1, whole("key", -1, 11)),
    loudness: decimal("loudness", cell("loudness"), { min: -100, max: 20 }),
    mode: whole("mode", 0, 1),
    speechiness: share("speechiness"),
    acousticness: share("acousticness"),
    instrumentalness: share("instrumentalness"),
    liveness: share("liveness"),
    valence: share("valence"),
    tempo: noneAs(0, decimal("tempo", cell("tempo"), { min: 0, max: 500 })),
    time_signature: noneAs(0, whole("time_signature", 0, 12)),
  };
}

function trackId(cell: string | undefined): string {
  const id = required("track_id", text("track_id", cell));
  if (!SPOTIFY_ID.test(id)) throw badValue("track_id", id, `${SPOTIFY_ID_LENGTH} letters and digits`);
  return id;
}

function artists(cell: string): string[] {
  return cell
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** Spotify has a special number for "not found in this recording". */
function noneAs(none: number, value: number | null): number | null {
  return value === none ? null : value;
}
