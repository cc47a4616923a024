import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type FakeTmdb, SECRET, startFakeTmdb } from "../sources/tmdb/fake-tmdb.js";
import { type Ended, inProcessWith } from "./run.js";

let tmdb: FakeTmdb;
let folder: string;

beforeEach(async () => {
  tmdb = await startFakeTmdb({ "1981-05-01": 1, "1982-06-25": 2, "1983-07-01": 1 });
  folder = mkdtempSync(join(tmpdir(), "leitmotif-tmdb-"));
  writeFileSync(join(folder, "leitmotif.config.json"), JSON.stringify({ sources: { tmdb: { url: tmdb.url } } }));
});
afterEach(() => {
  vi.unstubAllEnvs();
  return tmdb.close();
});

describe("leitmotif fetch tmdb", () => {
  it("brings the films of some years", async () => {
    const { code, stdout } = await fetchTmdb("--years", "1982-1983", "--date", "2026-01-02");
    expect(stdout).toBe(`tmdb: 3 films in ${relative(".", join(folder, "data/raw/tmdb/2026-01-02"))}\n`);
    expect(code).toBe(0);
    expect(filesOf("2026-01-02")).toEqual(["movie_2.json", "movie_3.json", "movie_4.json"]);
  });

  it("brings films by id, and prints as JSON which ids are unknown", async () => {
    const { stdout, stderr } = await fetchTmdb("--ids", "3,99", "--date", "2026-01-02", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ source: "tmdb", date: "2026-01-02", films: 1, missing: [99] });
    expect(stderr).toBe("");
  });

  it("goes on with the delivery that is under way, whatever day it is", async () => {
    mkdirSync(join(folder, "data/raw/tmdb/.cache/2026-01-02"), { recursive: true });
    await fetchTmdb("--ids", "1");
    expect(filesOf("2026-01-02")).toEqual(["movie_1.json"]);
  });

  it("refuses without a key, and shows a wrong one nowhere", async () => {
    const without = await fetchTmdbWith({ TMDB_API_KEY: "", TMDB_TOKEN: "" }, "--ids", "1");
    expect([without.code, without.stderr]).toEqual([1, expect.stringContaining("set TMDB_API_KEY, or TMDB_TOKEN")]);
    const wrong = await fetchTmdbWith({ TMDB_API_KEY: "not-the-secret", TMDB_TOKEN: "" }, "--ids", "1");
    expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining("TMDb refuses the key with status 401")]);
    expect(wrong.stdout + wrong.stderr).not.toContain("not-the-secret");
  });

  it.each([
    [[], "say which films: --years 1970-2025, or --ids 78,335984"],
    [["--years", "1983-1982"], "It must be a year, or two such as 1970-2025"],
    [["--ids", "tt0083658"], "It must be whole numbers such as 78,335984"],
    [["--ids", "1", "--years", "1982"], "cannot be used with option"],
  ])("ends with 2 on %j", async (args, says) => {
    const { code, stderr } = await fetchTmdb(...args);
    expect(stderr).toContain(says);
    expect(code).toBe(2);
  });
});

function fetchTmdb(...args: string[]): Promise<Ended> {
  return fetchTmdbWith({ TMDB_API_KEY: SECRET, TMDB_TOKEN: "" }, ...args);
}

function fetchTmdbWith(env: Readonly<Record<string, string>>, ...args: string[]): Promise<Ended> {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  return inProcessWith(folder, ["fetch", "tmdb", ...args]);
}

function filesOf(date: string): string[] {
  return readdirSync(join(folder, "data/raw/tmdb", date)).sort();
}
