/** The shares of the films, by their number, that are kept for validation and for the test. */
export interface SplitShares {
  readonly validationShare: number;
  readonly testShare: number;
}

export type Part = "training" | "validation" | "test";

/**
 * The oldest films are for training, then those for validation, and the newest for the test. Films of the same day stay
 * together. Dates must be in order.
 */
export function splitByTime(dates: readonly string[], { validationShare, testShare }: SplitShares): Part[] {
  const dateAt = (share: number) => dates[Math.floor(dates.length * share)] ?? "9999";
  const [validationFrom, testFrom] = [dateAt(1 - validationShare - testShare), dateAt(1 - testShare)];
  return dates.map((date) => (date >= testFrom ? "test" : date >= validationFrom ? "validation" : "training"));
}
