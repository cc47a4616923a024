import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { estimateBytes } from "#lib/sample/size-estimate";
import type { TrueDefect } from "#lib/sample/truth/true-defects";
import { writeSample } from "#lib/sample/write-sample";
import { inProcess, inProcessWith, leitmotif } from "../cli/run.js";
import { filesIn, readSample } from "./read-sample.js";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe("leitmotif sample", () => {
  it("writes the same bytes for the same seed, wherever and whenever it runs", async () => {
    const [here, there] = [newFolder(), newFolder()];
    const elsewhere = { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "ar_EG.UTF-8" };
    await writeSample(here, { films: 150, seed: 5, deliveries: 2 });
    const args = ["sample", "--films", "150", "--seed", "5", "--out", there, "--json"];
    const { code, stdout } = await leitmotif(there, args, { env: elsewhere });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ folder: there, dates: ["2025-03-01", "2025-04-01"] });
    expect(readSample(there).hashes()).toEqual(readSample(here).hashes());
  });

  it("writes other bytes for another seed", async () => {
    const [one, other] = [newFolder(), newFolder()];
    await writeSample(one, { films: 120, seed: 1, deliveries: 2 });
    await writeSample(other, { films: 120, seed: 2, deliveries: 2 });
    // The list of defects is the same in every world.
    const dataOf = (raw: string) =>
      Object.entries(readSample(raw).hashes()).filter(([path]) => path !== "truth/defects.ndjson");
    const others = new Set(dataOf(other).map(([, hash]) => hash));
    expect(dataOf(one).filter(([, hash]) => others.has(hash))).toEqual([]);
  });

  it("replaces what an earlier sample wrote, even more deliveries, and nothing else", async () => {
    const raw = newFolder();
    mkdirSync(join(raw, "imdb", "2020-01-01"), { recursive: true });
    writeFileSync(join(raw, "imdb", "2020-01-01", "title.ratings.tsv"), "real");
    await writeSample(raw, { films: 5, seed: 1, deliveries: 3 });
    await writeSample(raw, { films: 5, seed: 2, deliveries: 1 });
    expect(readdirSync(join(raw, "imdb"))).toEqual(["2020-01-01", "2025-03-01"]);
    expect(readFileSync(join(raw, "imdb", "2020-01-01", "title.ratings.tsv"), "utf8")).toBe("real");
  });

  it("refuses to touch a delivery that no sample wrote", async () => {
    const raw = newFolder();
    mkdirSync(join(raw, "tmdb", "2025-03-01"), { recursive: true });
    const { code, stderr } = await inProcess(["sample", "--films", "5", "--out", raw]);
    expect(code).toBe(1);
    expect(stderr).toContain("holds a delivery that no sample wrote (choose another folder with --out");
    expect(existsSync(join(raw, "imdb"))).toBe(false);
  });

  it("leaves nothing half-written when a file cannot be written", async () => {
    const raw = newFolder();
    writeFileSync(join(raw, "imdb"), "a file where a folder should be");
    await expect(writeSample(raw, { films: 5, seed: 1, deliveries: 1 })).rejects.toThrow(/imdb/);
    expect(filesIn(raw).filter((path) => path.includes("partial"))).toEqual([]);
  });

  it.each([
    ["--films", "-1"],
    ["--films", "abc"],
    ["--films", "0"],
    ["--seed", "1.5"],
    ["--deliveries", "25"],
    ["--releases", "1e9"],
  ])("ends with 2 on %s %s and says what is allowed", async (option, value) => {
    const { code, stderr } = await inProcess(["sample", option, value]);
    expect(code).toBe(2);
    expect(stderr).toContain(value);
    expect(stderr).toContain("It must be a whole number from");
  });

  it("makes the dump of a given size, with as few releases for the screen as the real one", async () => {
    const raw = newFolder();
    expect(
      (await inProcess(["sample", "--films", "50", "--releases", "2000", "--deliveries", "1", "--out", raw])).code,
    ).toBe(0);
    const releases = [...readSample(raw).discogs("2025-03-01", "releases").values()];
    const screen = releases.filter((xml) => xml.includes("<genre>Stage &amp; Screen</genre>"));
    expect(releases.length).toBeGreaterThan(1950);
    expect(screen.length / releases.length).toBeGreaterThan(0.03);
    expect(screen.length / releases.length).toBeLessThan(0.04);
  });

  it("plants the defects that the readers reject, and no others", async () => {
    const folder = newFolder();
    await inProcessWith(folder, ["sample", "--films", "150", "--deliveries", "1"]);
    const { code, stdout } = await inProcessWith(folder, ["ingest", "--json"]);
    expect(code).toBe(0);
    const ingested = JSON.parse(stdout) as { source: string; files: { kind: string; rejected: number }[] }[];
    const rejected = ingested.flatMap(({ source, files }) =>
      files.flatMap(({ kind, rejected }) => Array.from({ length: rejected }, () => `${source}/${kind}`)),
    );
    const planted = readSample(join(folder, "data", "raw")).truth<TrueDefect>("defects");
    const expected = planted.map(({ kind }) => (kind === "tmdb/movies" ? "tmdb/films" : kind));
    expect(rejected.sort()).toEqual(expected.sort());
    expect(rejected.length).toBeGreaterThan(10);
  });

  it("foretells its size well enough for the time left", async () => {
    const settings = { films: 700, seed: 4, deliveries: 2, releases: 300 };
    const { bytes } = await writeSample(newFolder(), settings);
    expect(Math.abs(estimateBytes(settings) / bytes - 1)).toBeLessThan(0.15);
  });

  it("streams, so that 80,000 titles need no more memory than a few", async () => {
    const raw = newFolder();
    const args = ["sample", "--films", "27000", "--releases", "100", "--deliveries", "1", "--out", raw];
    // For each thread room for the program, which takes 24, and little more: the rows of one file alone would not fit.
    const { code, stderr } = await leitmotif(raw, args, { env: { NODE_OPTIONS: "--max-old-space-size=32" } });
    expect(stderr).not.toContain("heap");
    expect(code).toBe(0);
  });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-sample-"));
  folders.push(folder);
  return folder;
}
