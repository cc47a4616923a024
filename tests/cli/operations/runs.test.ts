import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeToLedger } from "#lib/operations/ledger/ledger-file";
import type { LedgerLine } from "#lib/operations/ledger/ledger-line";
import { STAGES } from "#lib/pipeline";
import { begun, ended, stageRun } from "../../operations/ledger-lines.js";
import { inProcessWith } from "../run.js";

const NAMES = STAGES.map(({ name }) => name);
const FULL = { stages: NAMES };

/** A good run, one that failed, and one that was killed. */
const LINES: readonly LedgerLine[] = [
  begun("20260101T000000000Z-1", FULL),
  ...NAMES.map((stage) => stageRun("20260101T000000000Z-1", stage, { rowsIn: 1234, rowsOut: 1230, rowsRejected: 4 })),
  ended("20260101T000000000Z-1"),
  begun("20260102T000000000Z-2", FULL),
  stageRun("20260102T000000000Z-2", "sample", { outcome: "unchanged" }),
  stageRun("20260102T000000000Z-2", "ingest", { outcome: "failed", message: "title.basics.tsv is cut off" }),
  ended("20260102T000000000Z-2", { outcome: "failed" }),
  begun("20260103T000000000Z-3", FULL),
];

describe("leitmotif runs", () => {
  it("lists runs, newest first, with what went wrong", async () => {
    const { code, stdout } = await runs([]);
    expect(code).toBe(0);
    expect([...stdout.matchAll(/^(2026\S+Z-\d) /gm)].map(([, id]) => id)).toEqual([
      "20260103T000000000Z-3",
      "20260102T000000000Z-2",
      "20260101T000000000Z-1",
    ]);
    expect(stdout).toContain("20260102T000000000Z-2: ingest failed: title.basics.tsv is cut off");
    expect(stdout).toContain("20260103T000000000Z-3: sample interrupted: the build was killed, or the machine stopped");
  });

  it("lists only the last ones with --last, and still says how many there are", async () => {
    const { stdout } = await runs(["--last", "1"]);
    expect(stdout.match(/^2026\S+Z-\d /gm)).toHaveLength(1);
    expect(stdout).toContain("3 runs in the ledger");
  });

  it.each(["last", "20260103", "20260103T000000000Z-3"])("shows one run by %s", async (id) => {
    const { stdout } = await runs([id]);
    expect(stdout).toMatch(/^run +20260103T000000000Z-3$/m);
    expect(stdout).toMatch(/^sample +interrupted /m);
    expect(stdout).toMatch(/^publish +skipped +.*sample was interrupted$/m);
  });

  it("prints rows, kept and rejected of each stage", async () => {
    const { stdout } = await runs(["20260101"]);
    expect(stdout).toMatch(/^ingest +done +2\.0 s +1,234 +1,230 +4 /m);
  });

  it("gives programs all runs, or one, as JSON", async () => {
    const all = JSON.parse((await runs(["--json"])).stdout);
    expect(all.runs.map(({ outcome }: { readonly outcome: string }) => outcome)).toEqual([
      "done",
      "failed",
      "interrupted",
    ]);
    expect(JSON.parse((await runs(["20260102", "--json"])).stdout)).toEqual(all.runs[1]);
  });

  it.each([
    ["2026", '"2026" begins 3 runs: 20260101T000000000Z-1, 20260102T000000000Z-2, 20260103T000000000Z-3'],
    ["first", 'no run is called "first"; allowed are last, or an id such as 20260101T000000000Z-1'],
  ])("ends with 2 on the id %s and says what is allowed", async (id, says) => {
    const { code, stdout, stderr } = await runs([id]);
    expect(stderr).toContain(says);
    expect([code, stdout]).toEqual([2, ""]);
  });

  it("says what to do where nothing has run", async () => {
    const folder = mkdtempSync(join(tmpdir(), "leitmotif-runs-"));
    expect(await inProcessWith(folder, ["runs"])).toMatchObject({
      code: 0,
      stdout: "there are no runs yet: leitmotif build makes one\n",
    });
    expect((await inProcessWith(folder, ["runs", "last"])).code).toBe(2);
  });
});

function runs(args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-runs-"));
  for (const line of LINES) {
    // The process of the killed run is long gone.
    writeToLedger(join(folder, "data", "ledger"), line.event === "begun" ? { ...line, process: 2 ** 22 + 1 } : line);
  }
  return inProcessWith(folder, ["runs", ...args]);
}
