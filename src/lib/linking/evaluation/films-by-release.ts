export type FilmsByRelease = ReadonlyMap<string, ReadonlySet<string>>;

/** The films named for each release; none if only an empty one is. */
export function filmsByRelease(
  pairs: readonly { readonly releaseId: string; readonly filmId: string }[],
): FilmsByRelease {
  const films = new Map<string, Set<string>>();
  for (const { releaseId, filmId } of pairs) {
    const known = films.get(releaseId) ?? new Set();
    if (filmId !== "") known.add(filmId);
    films.set(releaseId, known);
  }
  return films;
}
