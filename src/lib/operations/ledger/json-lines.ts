import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { z } from "zod";

export interface JsonLines<Line> {
  readonly lines: readonly Line[];
  /** The numbers of lines that cannot be read: cut off by a full disk, or written by an older version. */
  readonly unreadable: readonly number[];
}

/** Adds a line to a file of the ledger. */
export function addLine(file: string, line: object): void {
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${isCutOff(file) ? "\n" : ""}${JSON.stringify(line)}\n`);
}

/** All lines of a file of the ledger, oldest first; none where there is no file. */
export function readLines<Line>(file: string, schema: z.ZodType<Line>): JsonLines<Line> {
  if (!existsSync(file)) return { lines: [], unreadable: [] };
  const read = readFileSync(file, "utf8")
    .split("\n")
    .map((text, place) => ({ text, number: place + 1 }))
    .filter(({ text }) => text.trim() !== "")
    .map(({ text, number }) => ({ number, line: lineFrom(text, schema) }));
  return {
    lines: read.flatMap(({ line }) => line ?? []),
    unreadable: read.filter(({ line }) => line === undefined).map(({ number }) => number),
  };
}

/** Whether the last line has no end, so that the next one must not go on there. */
function isCutOff(file: string): boolean {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) return false;
  const opened = openSync(file, "r");
  try {
    const last = Buffer.alloc(1);
    readSync(opened, last, 0, 1, size - 1);
    return last.toString() !== "\n";
  } finally {
    closeSync(opened);
  }
}

function lineFrom<Line>(text: string, schema: z.ZodType<Line>): Line | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
