import { writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { CANDIDATE_RULES } from "#lib/linking/candidates/rules";
import { readGold } from "#lib/linking/evaluation/read-tables";
import type { RuleReport } from "#lib/linking/evaluation/rule-report";
import { reportRules } from "#lib/linking/evaluation/rule-report-files";
import { inProcess } from "../cli/run.js";

const GOLD = { releases: "tests/gold/releases.csv", films: "tests/gold/films.csv", gold: "tests/gold/gold.csv" };

describe("the rules that find films, on the gold of the repository", () => {
  let report: RuleReport;

  beforeAll(async () => {
    report = await reportRules(GOLD, await readGold(GOLD.gold));
  });

  it("finds nearly all true pairs by all rules together", () => {
    expect(report.truePairs).toBeGreaterThan(500);
    expect(report.all.recall).toBeGreaterThanOrEqual(0.97);
  });

  it("reports the rules in their order, with additions that sum to what they find together", () => {
    const { rules, all } = report;
    const total = (field: "pairs" | "found" | "recall") => rules.reduce((sum, row) => sum + row[field], 0);
    expect(rules.map(({ rule }) => rule)).toEqual(CANDIDATE_RULES);
    expect([total("pairs"), total("found")]).toEqual([all.pairs, all.found]);
    expect(total("recall")).toBeCloseTo(all.recall, 12);
    expect(rules.at(-1)?.recallSoFar).toBe(all.recall);
  });

  it("compares few of all films", () => {
    expect(report.all.pairsPerRelease).toBe(report.all.pairs / report.releases);
    expect(report.all.pairsPerRelease).toBeLessThan(20);
  });
});

describe("reportRules", () => {
  const films = "film_id,title,year,composers\n1,Heat,1995,\n2,Heat,1986,\n3,The Long Goodbye,1973,\n";

  it("counts a film once, for the first rule that finds it under any reading", async () => {
    const releases = "release_id,title\na,Heat (Original Soundtrack)\nb,Long Goodbye\nc,Nothing Alike\n";
    const { rules, all } = await reportOf(releases, films, "release_id,film_id\na,1\nb,3\nc,2\n");
    const counts = Object.fromEntries(rules.map(({ rule, pairs, found }) => [rule, [pairs, found]]));
    expect(counts).toEqual({
      "same title": [2, 1],
      "same letters": [1, 1],
      spelling: [0, 0],
      "same sounds": [0, 0],
      "rare words": [0, 0],
      composer: [0, 0],
      "song of a linked album": [0, 0],
    });
    expect(all).toMatchObject({ pairs: 3, pairsPerRelease: 1, found: 2, recall: 2 / 3 });
  });

  it("misses a true pair whose release is not listed, and leaves out what is labelled unsure or no film", async () => {
    const gold = "release_id,film_id,category\na,1,\nx,2,\na,3,\nu,1,unsure\nn,,tv\n";
    const { truePairs, all } = await reportOf("release_id,title\na,Heat\nu,Heat\nn,Heat\n", films, gold);
    expect([truePairs, all.found]).toEqual([3, 1]);
  });

  it.each([
    [10, { "rare words": [20, 1], composer: [0, 0] }],
    [11, { "rare words": [0, 0], composer: [1, 1] }],
  ])(
    "takes a title that only resembles the release's for %i films, or else the artist's film alone",
    async (count, expected) => {
      const namesakes = Array.from(
        { length: count },
        (_, film) => `${film},Winter Harbour,${1950 + film},Composer ${film}\n`,
      );
      const releases = "release_id,title,artist\na,Winter Harbour Symphony,Composer 3\nb,Winter Harbour Symphony,\n";
      const { rules } = await reportOf(
        releases,
        `film_id,title,year,composers\n${namesakes.join("")}`,
        "release_id,film_id\na,3\n",
      );
      const counts = Object.fromEntries(rules.map(({ rule, pairs, found }) => [rule, [pairs, found]]));
      expect(counts).toMatchObject(expected);
    },
  );

  it("tells the cost also where no pair is known to be true", async () => {
    const { all } = await reportOf("release_id,title\na,Heat\n", films, "release_id,film_id\na,\n");
    expect(all).toMatchObject({ pairs: 2, recall: Number.NaN });
  });
});

describe("leitmotif evaluate --rules", () => {
  const args = ["evaluate", "--rules", ...Object.entries(GOLD).flatMap(([name, file]) => [`--${name}`, file])];

  it("prints a line for each rule and one for all", async () => {
    const { code, stdout } = await inProcess(args);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    const starts = ["rule", ...CANDIDATE_RULES, "all"];
    expect(lines).toHaveLength(starts.length + 1);
    for (const [at, start] of starts.entries()) expect(lines[at]?.startsWith(`${start} `)).toBe(true);
    expect(lines[1]).toMatch(/ \d+\.\d\d +\d+ +\d+\.\d% +(\d+\.\d%) +\1$/);
    expect(lines.at(-1)).toMatch(/^\d+ releases, \d+ true pairs; /);
  });

  it("prints the same figures for programs", async () => {
    const { stdout } = await inProcess([...args, "--json"]);
    const report = await reportRules(GOLD, await readGold(GOLD.gold));
    expect(JSON.parse(stdout)).toEqual(report);
  });
});

async function reportOf(releases: string, films: string, gold: string): Promise<RuleReport> {
  const folder = await mkdtemp(join(tmpdir(), "leitmotif-rules-"));
  const files = { releases: join(folder, "r.csv"), films: join(folder, "f.csv"), gold: join(folder, "g.csv") };
  for (const [file, text] of [
    [files.releases, releases],
    [files.films, films],
    [files.gold, gold],
  ] as const) {
    writeFileSync(file, text);
  }
  return reportRules(files, await readGold(files.gold));
}
