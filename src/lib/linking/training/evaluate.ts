/** What evaluation needs of a link: only accepted ones count, the reviewed ones enter the calibration. */
export interface JudgedLink {
  readonly releaseId: string;
  readonly filmId: string;
  readonly probability: number;
  readonly decision: string;
}

/** A label: the film of a release, or an empty film when it has none. */
export interface GoldLabel {
  readonly releaseId: string;
  readonly filmId: string;
  readonly category: string;
}

/** A share with its 95% Wilson interval; NaN when there is nothing to count. */
export interface Share {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Scores {
  readonly releases: number;
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
  readonly precision: Share;
  readonly recall: Share;
  readonly f1: Share;
  /** Releases without a film, and how many of them were linked all the same. */
  readonly withoutFilm: number;
  readonly linkedWithoutFilm: number;
}

export interface LinkError {
  readonly releaseId: string;
  readonly filmId: string;
  readonly kind: "wrong link" | "missed";
  readonly category: string;
}

export interface CalibrationBin {
  readonly from: number;
  readonly count: number;
  readonly probability: number;
  readonly correct: number;
}

export interface Evaluation {
  readonly overall: Scores;
  readonly byCategory: Readonly<Record<string, Scores>>;
  readonly calibrationError: number;
  readonly calibration: readonly CalibrationBin[];
  readonly errors: readonly LinkError[];
  /** Links of releases that have no label, and labels left out because their category is "unsure". */
  readonly unlabelled: number;
  readonly unsure: number;
}

const BINS = 10;

export function evaluate(links: readonly JudgedLink[], gold: readonly GoldLabel[]): Evaluation {
  const unsure = unsureReleases(gold);
  const labels = sureLabels(gold);
  const truth = filmsByRelease(labels);
  const categories = new Map(labels.map(({ releaseId, category }) => [releaseId, category]));
  const known = links.filter(({ releaseId, filmId }) => filmId !== "" && truth.has(releaseId));
  const accepted = filmsByRelease(known.filter(({ decision }) => decision === "match"));
  const releases = [...truth.keys()];
  const scoresOf = (some: readonly string[]) => countScores(some, truth, accepted);
  const names = [...new Set(categories.values())].sort();
  const bins = countBins(known, truth);

  return {
    overall: scoresOf(releases),
    byCategory: Object.fromEntries(
      names.map((name) => [name, scoresOf(releases.filter((id) => categories.get(id) === name))]),
    ),
    calibrationError: errorOf(bins),
    calibration: bins,
    errors: releases.flatMap((id) => errorsOf(id, truth, accepted, categories.get(id) ?? "")),
    unlabelled: links.filter(
      ({ releaseId, filmId }) => filmId !== "" && !truth.has(releaseId) && !unsure.has(releaseId),
    ).length,
    unsure: unsure.size,
  };
}

/** The labels of releases of which none is called unsure. */
export function sureLabels(gold: readonly GoldLabel[]): GoldLabel[] {
  const unsure = unsureReleases(gold);
  return gold.filter(({ releaseId }) => !unsure.has(releaseId));
}

function unsureReleases(gold: readonly GoldLabel[]): Set<string> {
  return new Set(gold.filter(({ category }) => category === "unsure").map(({ releaseId }) => releaseId));
}

/** The Wilson score interval of a share. */
export function wilson(count: number, of: number): Share {
  if (of === 0) return { value: Number.NaN, low: Number.NaN, high: Number.NaN };
  const z = 1.959964;
  const share = count / of;
  const scale = 1 + z ** 2 / of;
  const centre = (share + z ** 2 / (2 * of)) / scale;
  const half = (z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))) / scale;
  return { value: share, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

export type FilmsByRelease = ReadonlyMap<string, ReadonlySet<string>>;

/** The films that are named for each release; none where only an empty one is. */
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

function countScores(releases: readonly string[], truth: FilmsByRelease, accepted: FilmsByRelease): Scores {
  let right = 0;
  let wrong = 0;
  let missed = 0;
  let withoutFilm = 0;
  let linkedWithoutFilm = 0;
  for (const id of releases) {
    const films = truth.get(id) ?? new Set();
    const linked = accepted.get(id) ?? new Set();
    const hits = [...linked].filter((film) => films.has(film)).length;
    right += hits;
    wrong += linked.size - hits;
    missed += films.size - hits;
    if (films.size > 0) continue;
    withoutFilm++;
    if (linked.size > 0) linkedWithoutFilm++;
  }
  return {
    releases: releases.length,
    right,
    wrong,
    missed,
    precision: wilson(right, right + wrong),
    recall: wilson(right, right + missed),
    f1: f1Of(right, wrong, missed),
    withoutFilm,
    linkedWithoutFilm,
  };
}

/** F1 is a rising function of the Jaccard share, so its interval is that of the share, carried over. */
function f1Of(right: number, wrong: number, missed: number): Share {
  const carry = (share: number) => (2 * share) / (1 + share);
  const { value, low, high } = wilson(right, right + wrong + missed);
  return { value: carry(value), low: carry(low), high: carry(high) };
}

function countBins(links: readonly JudgedLink[], truth: FilmsByRelease): CalibrationBin[] {
  const bins = Array.from({ length: BINS }, () => ({ count: 0, probability: 0, correct: 0 }));
  for (const { releaseId, filmId, probability, decision } of links) {
    const bin = bins[Math.min(BINS - 1, Math.floor(probability * BINS))];
    if (bin === undefined || decision === "none") continue;
    bin.count++;
    bin.probability += probability;
    if (truth.get(releaseId)?.has(filmId)) bin.correct++;
  }
  return bins.map(({ count, probability, correct }, index) => ({
    from: index / BINS,
    count,
    probability: count === 0 ? Number.NaN : probability / count,
    correct: count === 0 ? Number.NaN : correct / count,
  }));
}

/** Expected calibration error: how far probabilities lie from what came true, on average over the links. */
function errorOf(bins: readonly CalibrationBin[]): number {
  const filled = bins.filter(({ count }) => count > 0);
  const total = filled.reduce((sum, { count }) => sum + count, 0);
  return filled.reduce(
    (sum, { count, probability, correct }) => sum + (count / total) * Math.abs(probability - correct),
    0,
  );
}

function errorsOf(releaseId: string, truth: FilmsByRelease, accepted: FilmsByRelease, category: string): LinkError[] {
  const films = truth.get(releaseId) ?? new Set();
  const linked = accepted.get(releaseId) ?? new Set();
  return [
    ...[...linked]
      .filter((film) => !films.has(film))
      .map((filmId) => ({ releaseId, filmId, kind: "wrong link" as const, category })),
    ...[...films]
      .filter((film) => !linked.has(film))
      .map((filmId) => ({ releaseId, filmId, kind: "missed" as const, category })),
  ];
}
