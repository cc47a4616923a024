import { SONG_RULE } from "#lib/linking/candidates/rules";
import type { Row, Snapshot, Value } from "#lib/snapshot/open-snapshot";

export interface RawFilm {
  readonly key: string;
  readonly year: number | null;
  readonly genres: ReadonlySet<string>;
  readonly popularity: number | null;
  readonly budget: number | null;
  readonly revenue: number | null;
  readonly rating: number | null;
  /** Of all linked releases: genres and styles that say more than that the music is for the screen. */
  readonly music: { readonly genre: ReadonlySet<string>; readonly style: ReadonlySet<string> };
  readonly releases: readonly RawRelease[];
}

export interface RawRelease {
  readonly key: string;
  readonly album: string;
  readonly year: number | null;
  readonly genre: readonly string[];
  readonly style: readonly string[];
}

const SAY_NOTHING = ["Stage & Screen", "Soundtrack", "Score", "Theme", "Musical"];

/** The films of a snapshot with their linked music, put together by plain loops over its tables. */
export async function rawFilms(snapshot: Snapshot): Promise<RawFilm[]> {
  const releases = await rawReleases(snapshot);
  const linked = new Map<string, RawRelease[]>();
  for (const { title_key, release_key, decision, rule } of await snapshot.rows("link_release_title")) {
    const release = releases.get(String(release_key));
    // Singles by their song repeat what is on an album, and tell nothing more of a film's music.
    if (decision !== "match" || rule === SONG_RULE || release === undefined) continue;
    linked.set(String(title_key), [...(linked.get(String(title_key)) ?? []), release]);
  }
  const metrics = byKey(await snapshot.rows("fact_film_metrics"), "title_key");
  const ratings = byKey(await snapshot.rows("fact_ratings"), "title_key");
  const genres = await genresOfTitles(snapshot);
  const films: RawFilm[] = [];
  for (const title of await snapshot.rows("dim_title")) {
    if (title.is_current !== true || title.title_type !== "movie") continue;
    const key = String(title.title_key);
    const metric = metrics.get(key);
    const rating = ratings.get(key);
    const music = linked.get(key) ?? [];
    const released = metric?.release_date;
    films.push({
      key,
      year: typeof released === "string" ? Number(released.slice(0, 4)) : numberOrNull(title.start_year),
      genres: genres.get(key) ?? new Set(),
      popularity: numberOrNull(metric?.popularity),
      budget: numberOrNull(metric?.budget),
      revenue: numberOrNull(metric?.revenue),
      rating: numberOrNull(rating?.weighted_rating),
      music: {
        genre: new Set(music.flatMap(({ genre }) => genre)),
        style: new Set(music.flatMap(({ style }) => style)),
      },
      releases: music,
    });
  }
  return films;
}

async function rawReleases(snapshot: Snapshot): Promise<Map<string, RawRelease>> {
  const words = new Map<string, { genre: string[]; style: string[] }>();
  for (const { release_key, kind, style } of await snapshot.rows("release_style_bridge")) {
    const of = words.get(String(release_key)) ?? { genre: [], style: [] };
    words.set(String(release_key), of);
    if (!SAY_NOTHING.includes(String(style))) of[kind === "genre" ? "genre" : "style"].push(String(style));
  }
  const releases = new Map<string, RawRelease>();
  for (const { release_key, master_key, release_year, is_current } of await snapshot.rows("dim_release")) {
    if (is_current !== true) continue;
    const key = String(release_key);
    releases.set(key, {
      key,
      album: String(master_key ?? release_key),
      year: numberOrNull(release_year),
      ...(words.get(key) ?? { genre: [], style: [] }),
    });
  }
  return releases;
}

async function genresOfTitles(snapshot: Snapshot): Promise<Map<string, Set<string>>> {
  const names = byKey(await snapshot.rows("dim_genre"), "genre_key");
  const genres = new Map<string, Set<string>>();
  for (const { title_key, genre_key } of await snapshot.rows("title_genre_bridge")) {
    const genre = String(names.get(String(genre_key))?.genre);
    const of = genres.get(String(title_key)) ?? new Set();
    genres.set(String(title_key), of.add(genre === "Science Fiction" ? "Sci-Fi" : genre));
  }
  return genres;
}

export function byKey(rows: readonly Row[], key: string): Map<string, Row> {
  return new Map(rows.map((row) => [String(row[key]), row]));
}

export function numberOrNull(value: Value | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
