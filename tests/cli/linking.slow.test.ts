import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { thresholdsFrom } from "#lib/linking/decide/decide";
import { linkWarehouse } from "#lib/linking/run/warehouse/link-warehouse";
import { LIMITS } from "../warehouse/sample/load.js";
import { sharedSample } from "../warehouse/sample/shared-sample.js";
import { inProcessWith } from "./run.js";

const HEADING = "release_id,film_id,probability,decision,reason,rule,margin,runner_up";

/** A folder whose configuration names a linked warehouse of the sample. */
let project: string;

beforeAll(async () => {
  const { rawFolder, warehousePath } = await sharedSample();
  project = newFolder();
  const verdicts = join(project, "verdicts.csv");
  const thresholds = thresholdsFrom({ wrongLink: 10, missedLink: 40, review: 4 });
  await linkWarehouse({ warehousePath, thresholds, verdicts, ...LIMITS });
  configure(project, { warehouse: warehousePath, raw: rawFolder });
});

describe("leitmotif link", () => {
  it("prints the links of the warehouse's releases as CSV, and what it did on the error stream", async () => {
    const { code, stdout, stderr } = await inProcessWith(project, ["link"]);
    const [heading, ...rows] = stdout.trimEnd().split("\n");
    expect([code, heading]).toEqual([0, HEADING]);
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter((row) => !row.startsWith("discogs:"))).toEqual([]);
    expect(stderr).toMatch(/[\d,]+ releases against [\d,]+ films: \d+ linked, \d+ to review, \d+ without a film\n$/);
  });

  it("writes the same links to a file as it prints, and leaves nothing else behind", async () => {
    const { stdout } = await inProcessWith(project, ["link"]);
    const folder = newFolder();
    const out = join(folder, "links.csv");
    const { code, stdout: counts } = await inProcessWith(project, ["link", "--out", out, "--json"]);
    expect(code).toBe(0);
    expect(readFileSync(out, "utf8") === stdout).toBe(true);
    expect(JSON.parse(counts)).toMatchObject({ releases: expect.any(Number), matched: expect.any(Number) });
    expect(readdirSync(folder)).toEqual(["links.csv"]);
  });

  it("prints the links of lists of one's own", async () => {
    const { releases, films } = ownLists();
    const { stdout } = await inProcessWith(newFolder(), ["link", "--releases", releases, "--films", films, "--quiet"]);
    expect(stdout.split("\n").map((row) => row.split(",").slice(0, 2).join())).toEqual([
      "release_id,film_id",
      "own:r1,own:f1",
      "",
    ]);
  });
});

describe("leitmotif explain", () => {
  it("explains a release of the warehouse and its best film", async () => {
    const [release, film] = await anyLink();
    const { code, stdout } = await inProcessWith(project, ["explain", release]);
    expect(code).toBe(0);
    expect(stdout.startsWith(`${release} and ${film}, found by: `)).toBe(true);
    expect(stdout).toContain("score, in bits");
  });

  it("asks for the id that was meant, when one is not known", async () => {
    const [release, film] = await anyLink();
    const number = release.replace("discogs:", "");
    expect(await complaint(["explain", number])).toContain(`"${number}" (did you mean ${release}?)`);
    expect(await complaint(["explain", release, film.replace("imdb:", "")])).toContain(`(did you mean ${film}?)`);
  });

  it("names the id of a release that is asked for by its title", async () => {
    const { releases, films } = ownLists();
    const title = "Salt Harbour (Original Soundtrack)";
    expect(await complaint(["explain", title, "--releases", releases, "--films", films])).toBe(
      `error: ${releases}: contains no release with this id: "${title}" (did you mean own:r1?)\n`,
    );
  });
});

describe("leitmotif evaluate", () => {
  it("judges the links of the warehouse by the truth about the sample", async () => {
    const { code, stdout } = await inProcessWith(project, ["evaluate", "--json"]);
    const { overall } = JSON.parse(stdout);
    expect(code).toBe(0);
    expect(overall.right).toBeGreaterThan(20);
    expect(overall.precision.value).toBeGreaterThan(0.9);
  });

  it("judges the rules on the warehouse by the truth about the sample", async () => {
    const { code, stdout } = await inProcessWith(project, ["evaluate", "--rules", "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout).all.recall).toBeGreaterThan(0.9);
  });

  it("judges the links of the warehouse by labels of one's own", async () => {
    const [release, film] = await anyLink();
    const gold = join(newFolder(), "gold.csv");
    writeFileSync(gold, `release_id,film_id\n${release},${film}\n`);
    const { stdout } = await inProcessWith(project, ["evaluate", "--gold", gold, "--json"]);
    expect(JSON.parse(stdout).overall).toMatchObject({ releases: 1, right: 1, wrong: 0, missed: 0 });
  });

  it("says what is missing where the truth is not known", async () => {
    const folder = newFolder();
    const { paths } = JSON.parse(readFileSync(join(project, "leitmotif.config.json"), "utf8"));
    configure(folder, { ...paths, raw: join(folder, "raw") });
    const { code, stderr } = await inProcessWith(folder, ["evaluate"]);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("give labels with --gold") });
  });
});

it.each(["link", "evaluate", "explain"])("says so when there is no warehouse: leitmotif %s", async (command) => {
  const { code, stderr } = await inProcessWith(newFolder(), [command, ...(command === "explain" ? ["discogs:1"] : [])]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining("there is no warehouse (run: ") });
});

async function complaint(args: readonly string[]): Promise<string> {
  const { code, stderr } = await inProcessWith(project, args);
  expect(code).toBe(1);
  return stderr;
}

async function anyLink(): Promise<[release: string, film: string]> {
  const { stdout } = await inProcessWith(project, ["link", "--quiet"]);
  const [release = "", film = ""] =
    stdout
      .split("\n")
      .find((row) => row.includes(",match,"))
      ?.split(",") ?? [];
  return [release, film];
}

function ownLists() {
  const folder = newFolder();
  const [releases, films] = [join(folder, "releases.csv"), join(folder, "films.csv")];
  writeFileSync(releases, "release_id,title,year\nown:r1,Salt Harbour (Original Soundtrack),1994\n");
  writeFileSync(films, "film_id,title,year\nown:f1,Salt Harbour,1994\nown:f2,Winter Light,1962\n");
  return { releases, films };
}

function configure(folder: string, paths: Readonly<Record<string, string>>): void {
  writeFileSync(join(folder, "leitmotif.config.json"), JSON.stringify({ paths, threads: 2 }));
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "leitmotif-linking-"));
}
