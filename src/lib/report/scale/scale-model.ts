import type { MeasuredRun } from "./measured-runs.js";

/** What a run takes beyond one that links next to nothing, by how many releases it links. */
export interface MeasuredRate {
  readonly releases: number;
  readonly partitions: number;
  readonly cpuMilliseconds: number;
}

/** All releases of Discogs, whatever they are. */
export const ALL_RELEASES = 19_000_000;

/** What a model on paper takes as given. */
export const ASSUMED = {
  cores: [8, 32, 128],
  memoryGbACore: 4,
  /** For machines to arrive and Spark to start. */
  startMinutes: 5,
} as const;

/** The prices of an hour. */
export interface HourPrices {
  readonly cpuHour: number;
  readonly memoryGbHour: number;
}

/** The time and the cost of linking all releases on so many cores. */
export interface ModelledRun {
  readonly cores: number;
  readonly minutes: number;
  readonly cost: number;
}

/** The run of its kind with the fewest releases: nearly all that it takes is the start. */
export function startOf(runs: readonly MeasuredRun[], by: MeasuredRun["by"], workers: number): MeasuredRun | undefined {
  return runsOf(runs, by, workers)[0];
}

/** The CPU time of a release at every scale, without the start. */
export function ratesOf(runs: readonly MeasuredRun[], by: MeasuredRun["by"], workers: number): MeasuredRate[] {
  const [start, ...others] = runsOf(runs, by, workers);
  if (start === undefined) return [];
  return others.map(({ releases, partitions, cpuSeconds }) => ({
    releases,
    partitions,
    cpuMilliseconds: (1000 * (cpuSeconds - start.cpuSeconds)) / (releases - start.releases),
  }));
}

/** Every core links its share, at the rate that was measured; nothing else grows with the number of releases. */
export function modelOf(cpuMilliseconds: number, { cpuHour, memoryGbHour }: HourPrices): ModelledRun[] {
  const hour = cpuHour + ASSUMED.memoryGbACore * memoryGbHour;
  return ASSUMED.cores.map((cores) => {
    const minutes = ASSUMED.startMinutes + (ALL_RELEASES * cpuMilliseconds) / 60_000 / cores;
    return { cores, minutes, cost: (cores * hour * minutes) / 60 };
  });
}

/** How many times as fast two workers link as one does, without the start; for the scale that both have linked. */
export function gainOfTwo(runs: readonly MeasuredRun[]): number | undefined {
  const [oneStart, one] = runsOf(runs, "spark", 1);
  const two = runsOf(runs, "spark", 2);
  const same = two.find(({ releases }) => releases === one?.releases);
  if (oneStart === undefined || one === undefined || two[0] === undefined || same === undefined) return undefined;
  return (one.seconds - oneStart.seconds) / (same.seconds - two[0].seconds);
}

function runsOf(runs: readonly MeasuredRun[], by: MeasuredRun["by"], workers: number): MeasuredRun[] {
  return runs
    .filter((run) => run.by === by && run.workers === workers)
    .sort((one, other) => one.releases - other.releases);
}
