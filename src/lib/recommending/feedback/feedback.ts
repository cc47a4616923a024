/** What people say of a song and a film. */
export interface Opinion {
  readonly songId: string;
  readonly filmId: string;
  readonly fits: boolean;
}

/** The words of the column `verdict`, as pages write them. */
export const VERDICTS: ReadonlyMap<string, boolean> = new Map([
  ["fits", true],
  ["does not fit", false],
]);

/** Later opinions replace earlier ones about the same song and film. In the order of songs, then of films. */
export function mergeOpinions(earlier: readonly Opinion[], later: readonly Opinion[]): Opinion[] {
  const merged = new Map([...earlier, ...later].map((opinion) => [keyOf(opinion), opinion]));
  return [...merged.values()].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

function keyOf({ songId, filmId }: Opinion): string {
  return `${songId}\n${filmId}`;
}
