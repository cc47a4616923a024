import { csvRecord } from "leitmotif/browser";

/** What a reader says of a song and a film. */
export interface Verdict {
  readonly song: string;
  readonly film: string;
  readonly fits: boolean;
}

const KEY = "leitmotif.feedback";

/** The verdicts that this browser keeps; it may refuse to keep any. */
export function keptVerdicts(): readonly Verdict[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isVerdict) : [];
  } catch {
    // What is not JSON was not written here, and a browser without a store keeps nothing.
    return [];
  }
}

/** Keeps a verdict instead of an earlier one about the same pair; undefined takes it back. */
export function keepVerdict(song: string, film: string, fits: boolean | undefined): void {
  const others = keptVerdicts().filter((kept) => kept.song !== song || kept.film !== film);
  localStorage.setItem(KEY, JSON.stringify(fits === undefined ? others : [...others, { song, film, fits }]));
}

export function forgetVerdicts(): void {
  localStorage.removeItem(KEY);
}

/** The file that `leitmotif feedback import` reads. */
export function feedbackCsv(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ song, film, fits }) => [song, film, fits ? "fits" : "does not fit"]);
  return [["song_id", "film_id", "verdict"], ...rows].map((row) => `${csvRecord(row)}\n`).join("");
}

function isVerdict(kept: unknown): kept is Verdict {
  const { song, film, fits } = (kept ?? {}) as Partial<Record<keyof Verdict, unknown>>;
  return typeof song === "string" && typeof film === "string" && typeof fits === "boolean";
}
