import type { StagedSource } from "../../contract/staged/tables.js";
import { InputError } from "../../core/errors.js";

/** The staged Parquet files of what a source published on a day. */
export interface StagedDelivery {
  readonly source: StagedSource;
  /** ISO date. */
  readonly date: string;
}

/** The deliveries of one day. They are loaded all together or not at all. */
export interface Load {
  readonly date: string;
  readonly delivered: readonly StagedDelivery[];
  /** The newest delivery of each source on that day. */
  readonly newest: ReadonlyMap<StagedSource, StagedDelivery>;
  /** The newest delivery of each source before that day. */
  readonly newestBefore: ReadonlyMap<StagedSource, StagedDelivery>;
}

/** Sources that share one history, into which nothing can be inserted later. */
const HISTORIES: readonly (readonly StagedSource[])[] = [
  ["imdb", "tmdb", "movielens"],
  ["discogs", "spotify"],
];

/** Sorts the deliveries that are not loaded yet, and refuses those that come too late. */
export function planLoads(deliveries: readonly StagedDelivery[], loaded: readonly StagedDelivery[]): Load[] {
  const isLoaded = (delivery: StagedDelivery) => loaded.some((other) => isSame(delivery, other));
  const fresh = deliveries.filter((delivery) => !isLoaded(delivery));
  for (const delivery of fresh) refuseLate(delivery, loaded);
  const dates = [...new Set(fresh.map(({ date }) => date))].sort();
  const all = [...loaded, ...fresh];
  return dates.map((date) => ({
    date,
    delivered: fresh.filter((delivery) => delivery.date === date),
    newest: newestOf(all.filter((delivery) => delivery.date <= date)),
    newestBefore: newestOf(all.filter((delivery) => delivery.date < date)),
  }));
}

function isSame(a: StagedDelivery, b: StagedDelivery): boolean {
  return a.source === b.source && a.date === b.date;
}

function refuseLate({ source, date }: StagedDelivery, loaded: readonly StagedDelivery[]): void {
  const sources = HISTORIES.find((history) => history.includes(source)) ?? [];
  const later = loaded.find((other) => sources.includes(other.source) && other.date >= date);
  if (later === undefined) return;
  throw new InputError(`the ${source} delivery comes too late: the warehouse holds ${later.source} of ${later.date}`, {
    value: date,
    remedy: "load all deliveries again, in order: leitmotif build --force",
  });
}

function newestOf(deliveries: readonly StagedDelivery[]): Load["newest"] {
  const inOrder = [...deliveries].sort((a, b) => (a.date < b.date ? -1 : 1));
  return new Map(inOrder.map((delivery) => [delivery.source, delivery]));
}
