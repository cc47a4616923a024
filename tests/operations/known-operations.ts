import type { DeliveryRows } from "#lib/operations/deliveries/delivery-trend";
import type { LedgerLine } from "#lib/operations/ledger/ledger-line";
import { type Operations, operationsOf } from "#lib/operations/operations";
import { begun, build, ended, STAGES, SURROUNDINGS, stageRun } from "./ledger-lines.js";

/** A build that went well, one with nothing to do, and one that failed with this message. */
export function linesThatFailWith(message: string): LedgerLine[] {
  return [
    ...build("a", 70),
    begun("b", { at: "2026-01-02T00:00:00.000Z" }),
    ...STAGES.map((stage) => stageRun("b", stage, { outcome: "unchanged", seconds: 0 })),
    ended("b"),
    begun("c", { at: "2026-01-03T00:00:00.000Z" }),
    stageRun("c", "read", { rowsIn: 1234, rowsOut: 1230, rowsRejected: 4 }),
    stageRun("c", "count", { outcome: "failed", message }),
    ended("c", { outcome: "failed" }),
  ];
}

export const DELIVERIES: readonly DeliveryRows[] = [
  { source: "imdb", date: "2026-01-01", read: 100, kept: 90, rejected: 10, bytes: 1000 },
  { source: "imdb", date: "2026-02-01", read: 40, kept: 40, rejected: 0, bytes: 400 },
];

export function operationsFrom(lines: readonly LedgerLine[], deliveries = DELIVERIES): Operations {
  return operationsOf({ ...SURROUNDINGS, ledger: { lines, unreadable: [] }, deliveries, rowDrift: 0.3 });
}
