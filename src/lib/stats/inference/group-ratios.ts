import { mean } from "simple-statistics";
import { type Interval, mapInterval } from "../interval.js";
import { falseDiscovery } from "./false-discovery.js";
import { meanDifference } from "./mean-difference.js";

export interface GroupedRow {
  /** The logarithm of what is compared. */
  readonly log: number;
  /** A row may be in several groups; null puts it among the rows that groups are compared with. */
  readonly groups: readonly string[] | null;
}

export interface GroupRatio {
  readonly group: string;
  /** The geometric mean, which a few large values do not move much. */
  readonly mean: number;
  /** That mean divided by that of the rows without groups; n is that of the group. */
  readonly ratio: Interval;
  readonly p: number;
}

export interface TestedGroupRatio extends GroupRatio {
  /** The smallest false discovery rate among all groups at which this one still counts as different. */
  readonly q: number;
}

/** Compares groups of at least this many rows with the rows without any, sorted by the lower end of the 95% interval. */
export function groupRatios(rows: readonly GroupedRow[], fewestRows: number): TestedGroupRatio[] {
  const others = rows.filter(({ groups }) => groups === null).map(({ log }) => log);
  const ratios = [...logsByGroup(rows)]
    .filter(([, logs]) => logs.length >= fewestRows)
    .flatMap(([group, logs]) => ratioOf(group, logs, others) ?? []);
  const { results } = falseDiscovery(
    "groups",
    ratios.map(({ group, p }) => ({ name: group, p })),
  );
  return ratios.map((ratio, place) => ({ ...ratio, q: results[place]?.q ?? 1 })).sort(bySurest);
}

/** Compares all rows in any group with those in none. */
export function anyGroupRatio(rows: readonly GroupedRow[], name: string): GroupRatio | undefined {
  const [grouped, others] = [
    rows.filter(({ groups }) => groups !== null),
    rows.filter(({ groups }) => groups === null),
  ];
  return ratioOf(
    name,
    grouped.map(({ log }) => log),
    others.map(({ log }) => log),
  );
}

function logsByGroup(rows: readonly GroupedRow[]): Map<string, number[]> {
  const logs = new Map<string, number[]>();
  for (const { log, groups } of rows) {
    for (const group of new Set(groups)) {
      const list = logs.get(group);
      if (list === undefined) logs.set(group, [log]);
      else list.push(log);
    }
  }
  return logs;
}

function ratioOf(group: string, logs: readonly number[], others: readonly number[]): GroupRatio | undefined {
  const difference = meanDifference(logs, others);
  if (difference === undefined) return undefined;
  return { group, mean: Math.exp(mean([...logs])), ratio: mapInterval(difference, Math.exp), p: difference.p };
}

function bySurest(one: GroupRatio, other: GroupRatio): number {
  return other.ratio.levels[95][0] - one.ratio.levels[95][0] || (one.group < other.group ? -1 : 1);
}
