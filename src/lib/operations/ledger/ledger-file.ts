import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type LedgerLine, ledgerLine } from "./ledger-line.js";

export interface Ledger {
  readonly lines: readonly LedgerLine[];
  /** The numbers of lines that cannot be read: cut off by a full disk, or written by an older version. */
  readonly unreadable: readonly number[];
}

/** Adds a line to the ledger in this folder. */
export function writeToLedger(folder: string, line: LedgerLine): void {
  mkdirSync(folder, { recursive: true });
  appendFileSync(ledgerFile(folder), `${isCutOff(folder) ? "\n" : ""}${JSON.stringify(line)}\n`);
}

/** All that the ledger in this folder holds, oldest first. */
export function readLedger(folder: string): Ledger {
  const file = ledgerFile(folder);
  if (!existsSync(file)) return { lines: [], unreadable: [] };
  const read = readFileSync(file, "utf8")
    .split("\n")
    .map((text, place) => ({ text, number: place + 1 }))
    .filter(({ text }) => text.trim() !== "")
    .map(({ text, number }) => ({ number, line: lineFrom(text) }));
  return {
    lines: read.flatMap(({ line }) => line ?? []),
    unreadable: read.filter(({ line }) => line === undefined).map(({ number }) => number),
  };
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

/** Whether the last line has no end, so that the next one must not go on there. */
function isCutOff(folder: string): boolean {
  const file = ledgerFile(folder);
  return existsSync(file) && !/(^|\n)$/.test(readFileSync(file, "utf8").slice(-1));
}

function lineFrom(text: string): LedgerLine | undefined {
  try {
    return ledgerLine.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
