import { appendFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ledgerFile, readLedger, secondsOfBuild, writeToLedger } from "#lib/operations/ledger/ledger-file";
import { begun, build, stageRun } from "./ledger-lines.js";

describe("the ledger", () => {
  it("gives back what was written, in order", () => {
    const folder = newFolder();
    const lines = build("a", 1);
    for (const line of lines) writeToLedger(folder, line);
    expect(readLedger(folder)).toEqual({ lines, unreadable: [] });
  });

  it("is empty before the first build", () => {
    expect(readLedger(newFolder())).toEqual({ lines: [], unreadable: [] });
  });

  it("goes on in a new line after one that was cut off, and says which line that is", () => {
    const folder = newFolder();
    writeToLedger(folder, begun("a"));
    appendFileSync(ledgerFile(folder), '{"event":"stage","bui');
    writeToLedger(folder, stageRun("a", "read"));
    expect(readLedger(folder)).toEqual({ lines: [begun("a"), stageRun("a", "read")], unreadable: [2] });
  });

  it.each([
    ["a line of an older version", '{"stage":"read","outcome":"done","started":"2026-01-01","seconds":1}'],
    ["a size below nothing", JSON.stringify(stageRun("a", "read", { bytes: -1 }))],
    ["a list", "[]"],
  ])("says where there is %s", (_what, line) => {
    const folder = newFolder();
    writeToLedger(folder, begun("a"));
    appendFileSync(ledgerFile(folder), `${line}\n`);
    expect(readLedger(folder).unreadable).toEqual([2]);
  });

  it("adds up the last complete run of every stage as the time that a whole build takes", () => {
    const folder = newFolder();
    const later = stageRun("b", "count", { outcome: "unchanged", seconds: 0 });
    for (const line of [...build("a", 5), stageRun("b", "read", { seconds: 7 }), later]) writeToLedger(folder, line);
    expect(secondsOfBuild(folder)).toBe(7 + 5 + 5);
  });
});

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "leitmotif-ledger-"));
}
