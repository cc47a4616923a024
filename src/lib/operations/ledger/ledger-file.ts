import { join } from "node:path";
import { addLine, type JsonLines, readLines } from "./json-lines.js";
import { type LedgerLine, ledgerLine } from "./ledger-line.js";

export type Ledger = JsonLines<LedgerLine>;

/** Adds a line to the ledger in this folder. */
export function writeToLedger(folder: string, line: LedgerLine): void {
  addLine(ledgerFile(folder), line);
}

/** All that the ledger in this folder holds, oldest first. */
export function readLedger(folder: string): Ledger {
  return readLines(ledgerFile(folder), ledgerLine);
}

/** How long a build from scratch takes: the sum of the last complete run of every stage, in seconds. */
export function secondsOfBuild(folder: string): number {
  const stages = readLedger(folder).lines.flatMap((line) =>
    line.event === "stage" && line.outcome === "done" ? [[line.stage, line.seconds] as const] : [],
  );
  return Math.round([...new Map(stages).values()].reduce((sum, seconds) => sum + seconds, 0));
}

export function ledgerFile(folder: string): string {
  return join(folder, "runs.ndjson");
}
