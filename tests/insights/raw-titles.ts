import type { Row, Snapshot, Value } from "#lib/snapshot/open-snapshot";

export interface RawTitle {
  readonly key: string;
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly year: number | null;
  /** Month of the first release, from 1. */
  readonly month: number | null;
  readonly runtime: number | null;
  readonly genres: ReadonlySet<string>;
  readonly popularity: number | null;
  readonly revenue: number | null;
  readonly votes: number | null;
  readonly average: number | null;
  readonly weighted: number | null;
  /** Who did it: `category|person`. */
  readonly credits: ReadonlySet<string>;
}

/** The titles of a snapshot as they are now, put together by plain loops over its tables. */
export async function rawTitles(snapshot: Snapshot): Promise<RawTitle[]> {
  const metrics = byTitle(await snapshot.rows("fact_film_metrics"));
  const ratings = byTitle(await snapshot.rows("fact_ratings"));
  const names = new Map((await snapshot.rows("dim_genre")).map(({ genre_key, genre }) => [genre_key, String(genre)]));
  const genres = gathered(await snapshot.rows("title_genre_bridge"), ({ genre_key }) =>
    (names.get(genre_key ?? "") ?? "").replace("Science Fiction", "Sci-Fi"),
  );
  const people = new Set(
    (await snapshot.rows("dim_person")).flatMap((row) => (row.name === null ? [] : row.person_key)),
  );
  const known = (await snapshot.rows("fact_cast_crew")).filter(({ person_key }) => people.has(person_key ?? ""));
  const credits = gathered(known, ({ category, person_key }) => `${category}|${person_key}`);
  return (await snapshot.rows("dim_title"))
    .filter(({ is_current }) => is_current === true)
    .map((title) => {
      const key = String(title.title_key);
      const [metric, rating] = [metrics.get(key), ratings.get(key)];
      const date = typeof metric?.release_date === "string" ? metric.release_date : null;
      return {
        key,
        id: String(title.title_id),
        type: String(title.title_type),
        title: String(title.primary_title),
        year: date === null ? numberOrNull(title.start_year) : Number(date.slice(0, 4)),
        month: date === null ? null : Number(date.slice(5, 7)),
        runtime: numberOrNull(title.runtime_minutes) ?? numberOrNull(metric?.runtime_minutes),
        genres: genres.get(key) ?? new Set<string>(),
        popularity: numberOrNull(metric?.popularity),
        revenue: numberOrNull(metric?.revenue),
        votes: numberOrNull(rating?.vote_count),
        average: numberOrNull(rating?.average_rating),
        weighted: numberOrNull(rating?.weighted_rating),
        credits: credits.get(key) ?? new Set<string>(),
      };
    });
}

export async function rawFilms(snapshot: Snapshot): Promise<RawTitle[]> {
  return (await rawTitles(snapshot)).filter(({ type }) => type === "movie");
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Mean ± 1.96 standard errors: for many values next to Student's interval. */
export function roughly95(values: readonly number[]): readonly [low: number, high: number] {
  const mean = meanOf(values);
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const reach = 1.96 * Math.sqrt(variance / values.length);
  return [mean - reach, mean + reach];
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}

/** A rank is one more than the number of smaller values, and half of the other equal ones. */
export function ranksOf(values: readonly number[]): number[] {
  const equal = new Map<number, number>();
  for (const value of values) equal.set(value, (equal.get(value) ?? 0) + 1);
  const ranks = new Map<number, number>();
  let smaller = 0;
  for (const [value, count] of [...equal].sort(([a], [b]) => a - b)) {
    ranks.set(value, smaller + (count + 1) / 2);
    smaller += count;
  }
  return values.map((value) => ranks.get(value) ?? Number.NaN);
}

export function known(values: readonly (number | null)[]): number[] {
  return values.filter((value) => value !== null);
}

function byTitle(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [String(row.title_key), row]));
}

function gathered(rows: readonly Row[], word: (row: Row) => string): Map<string, Set<string>> {
  const sets = new Map<string, Set<string>>();
  for (const row of rows) {
    const key = String(row.title_key);
    sets.set(key, (sets.get(key) ?? new Set()).add(word(row)));
  }
  return sets;
}

/** Decimals are text or numbers, as the file has them. */
function numberOrNull(value: Value | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
