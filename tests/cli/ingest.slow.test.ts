import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { inProcessWith, PROGRAM } from "./run.js";

const RATINGS = "tconst\taverageRating\tnumVotes\ntt0000001\t5.1\t5\ntt0000002\tbad\t6\n";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "leitmotif-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const date of ["2025-03-01", "2025-04-01"]) mkdirSync(join(folder, "data/raw/imdb", date), { recursive: true });
  writeFileSync(join(folder, "data/raw/imdb/2025-03-01/title.ratings.tsv"), RATINGS);
  writeFileSync(join(folder, "data/raw/imdb/2025-03-01/notes.txt"), "hello");
  writeFileSync(join(folder, "data/raw/imdb/2025-04-01/title.ratings.tsv"), "no header\n");
});

describe("leitmotif ingest", () => {
  it("prints what was read, kept and rejected, and ends with 1 when a delivery failed", async () => {
    const { code, stdout, stderr } = await inProcessWith(folder, ["ingest", "--quiet"]);
    expect(stdout.split("\n")).toEqual([
      "source  delivery    kind           files  read  kept  rejected",
      "imdb    2025-03-01  title.ratings      1     2     1         1  staged",
      "imdb    2025-04-01                                              failed",
      "not read, because no reader knows this kind of file: imdb/2025-03-01/notes.txt",
      "",
    ]);
    expect(stderr).toMatch(/^error: .*2025-04-01.title\.ratings\.tsv:1: has no header row/);
    expect(code).toBe(1);
  });

  it("reads only the wanted deliveries, and prints counts as JSON", async () => {
    const { code, stdout } = await inProcessWith(folder, [
      "ingest",
      "--date",
      "2025-03-01",
      "--source",
      "imdb",
      "--json",
    ]);
    expect(JSON.parse(stdout)).toMatchObject([
      { outcome: "staged", source: "imdb", date: "2025-03-01", tables: { title_ratings: 1 } },
    ]);
    expect(code).toBe(0);
  });

  it("says what to do when there is nothing to ingest", async () => {
    const { code, stderr } = await inProcessWith(folder, ["ingest", "--source", "spotify"]);
    expect(stderr).toMatch(/holds no delivery from spotify \(run: leitmotif sample/);
    expect(code).toBe(1);
  });

  it.each([
    ["--source", "imbd"],
    ["--date", "2025-02-30"],
  ])("refuses %s %s", async (...args) => {
    expect((await inProcessWith(folder, ["ingest", ...args])).code).toBe(2);
  });

  it.skipIf(process.platform === "win32")("tells a full disk, and leaves nothing half-written", () => {
    const rows = Array.from({ length: 50_000 }, (_, id) => `tt${String(id).padStart(7, "0")}\t5.0\t${id}\n`);
    writeFileSync(join(folder, "data/raw/imdb/2025-03-01/title.ratings.tsv"), RATINGS + rows.slice(3).join(""));
    rmSync(join(folder, "data/raw/imdb/2025-04-01"), { recursive: true });
    // No file may grow beyond some hundred kilobytes.
    const program = resolve(PROGRAM);
    const command = `ulimit -f 500 && exec "${process.execPath}" "${program}" ingest --quiet`;
    const { status, stderr } = spawnSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" });
    expect(stderr).toMatch(/^error: .*cannot be written.*\(check that the disk has space/);
    expect(status).toBe(1);
    expect(readdirSync(join(folder, "data/staged/imdb"))).toEqual([]);
    expect(readdirSync(join(folder, "data/rejects/imdb"))).toEqual([]);
  });

  // Nothing is forbidden to root.
  it.skipIf(process.platform === "win32" || process.getuid?.() === 0)("tells a file that may not be read", async () => {
    const file = join(folder, "data/raw/imdb/2025-03-01/title.ratings.tsv");
    chmodSync(file, 0);
    rmSync(join(folder, "data/raw/imdb/2025-04-01"), { recursive: true });
    const { code, stderr } = await inProcessWith(folder, ["ingest"]);
    expect(stderr).toMatch(/title\.ratings\.tsv: cannot be read/);
    expect(code).toBe(1);
  });
});
