import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { BY_PERSON } from "#lib/contract/link-reasons";
import { literal } from "#lib/core/duckdb";
import { thresholdsFrom } from "#lib/linking/decide/decide";
import { exportReview } from "#lib/linking/review/export-review";
import { importReview } from "#lib/linking/review/import-review";
import { mergeVerdicts } from "#lib/linking/review/merge-verdicts";
import { linkFiles } from "#lib/linking/run/link-files";
import { readVerdicts } from "#lib/linking/run/read-verdicts";
import { linkWarehouse } from "#lib/linking/run/warehouse/link-warehouse";
import { withWarehouseLists } from "#lib/linking/run/warehouse/warehouse-lists";
import { inProcessWith } from "../cli/run.js";
import { query } from "../warehouse/query.js";
import { LIMITS } from "../warehouse/sample/load.js";
import { sharedSample } from "../warehouse/sample/shared-sample.js";

const thresholds = thresholdsFrom({ wrongLink: 10, missedLink: 40, review: 4 });
const releases = resolve("tests/gold/releases.csv");
const films = resolve("tests/gold/films.csv");

let goldLinks: string;

beforeAll(async () => {
  const folder = newFolder();
  goldLinks = join(folder, "links.csv");
  const verdicts = join(folder, "no-verdicts.csv");
  await linkFiles({ releases, films, out: goldLinks, thresholds, verdicts, workers: 1 });
});

describe("review of anybody's lists", () => {
  it("shows every doubtful link once, ordered, with evidence that adds up to the score", async () => {
    const { review, links } = await exported();
    const cases = await rowsOf(review);
    const inDoubt = `SELECT release_id, film_id FROM ${csv(links)} WHERE decision = 'review'
      ORDER BY release_id, probability::DOUBLE DESC, film_id`;
    expect(cases.length).toBeGreaterThan(5);
    expect(cases.map(({ release_id, film_id }) => ({ release_id, film_id }))).toEqual(await query(":memory:", inDoubt));
    for (const { release_title, film_title, verdict, waterfall } of cases) {
      expect([release_title, film_title, verdict]).toEqual([expect.any(String), expect.any(String), null]);
      const bits = [
        ...String(waterfall)
          .replaceAll("−", "-")
          .matchAll(/ ([+-]\d+\.\d\d)(?:;|$)/g),
      ].map((found) => Number(found[1]));
      const score = bits.pop();
      expect(bits.length).toBeGreaterThan(5);
      expect(bits.reduce((sum, step) => sum + step, 0)).toBeCloseTo(score ?? Number.NaN, 0);
    }
  });

  it("gives the same bytes twice", async () => {
    const [once, again] = [await exported(), await exported()];
    expect(readFileSync(once.review)).toEqual(readFileSync(again.review));
  });

  it("takes back verdicts that the next links obey, and shows those given already", async () => {
    const { folder, review, links, verdicts } = await exported();
    const [first, second, third] = await rowsOf(review);
    fillIn(review, { [pairOf(first)]: "yes", [pairOf(second)]: "no" });
    const open = (await rowsOf(review)).length - 2;
    expect(await importReview({ file: review, releases, films, verdicts })).toEqual({
      imported: 2,
      undecided: open,
      kept: 2,
    });
    await exportReview({ releases, films, links, verdicts, out: review });
    expect((await rowsOf(review)).slice(0, 3).map(({ verdict }) => verdict)).toEqual(["yes", "no", null]);

    const out = join(folder, "again.csv");
    await linkFiles({ releases, films, out, thresholds, verdicts, workers: 1 });
    expect(await linksOf(out, first)).toEqual([{ film_id: first?.film_id, decision: "match", reason: BY_PERSON }]);
    expect((await linksOf(out, second)).map(({ film_id }) => film_id)).not.toContain(second?.film_id);
    expect(await linksOf(out, third)).toContainEqual(expect.objectContaining({ decision: "review" }));
  });

  it("refuses links of releases that the list does not hold", async () => {
    const { folder, links, verdicts } = await exported();
    const others = join(folder, "others.csv");
    writeFileSync(others, "release_id,title\nr,Heat\n");
    const options = { releases: others, films, links, verdicts, out: join(folder, "none.csv") };
    await expect(exportReview(options)).rejects.toThrow(/that is not in .*: "r\d+"/);
    expect(existsSync(options.out)).toBe(false);
  });
});

describe("verdicts that cannot be taken over", () => {
  interface BadVerdicts {
    readonly why: string;
    readonly text: string;
    readonly says: readonly string[];
  }
  const file = new URL("../fixtures/linking/bad-verdicts.json", import.meta.url);
  // The file holds such cases.
  const cases = JSON.parse(readFileSync(file, "utf8")) as BadVerdicts[];

  it.each(cases)("refuses verdicts that cannot be taken over, and changes nothing: $why", async ({ text, says }) => {
    const folder = newFolder();
    const lists = { releases: join(folder, "releases.csv"), films: join(folder, "films.csv") };
    writeFileSync(lists.releases, "release_id,title\na,Heat\nb,Up\n");
    writeFileSync(lists.films, "film_id,title\nf1,Heat\nf2,Up\n");
    const [review, verdicts] = [join(folder, "review.csv"), join(folder, "verdicts.csv")];
    writeFileSync(review, text);
    const message = await importReview({ file: review, ...lists, verdicts }).then(String, String);
    for (const part of [review, ...says]) expect(message).toContain(part);
    expect(existsSync(verdicts)).toBe(false);
  });

  it("stops linking when such verdicts stand in the kept file, where every row must have a word", async () => {
    const verdicts = join(newFolder(), "verdicts.csv");
    writeFileSync(verdicts, "release_id,film_id,verdict\na,f1,\n");
    await expect(readVerdicts(verdicts)).rejects.toThrow(`${verdicts}:2: has a verdict other than yes or no: ""`);
  });
});

describe("mergeVerdicts", () => {
  const verdict = (releaseId: string, filmId: string, belongs: boolean) => ({ releaseId, filmId, belongs });

  it("keeps one verdict a pair, the newest, sorted by the ids", () => {
    const old = [verdict("b", "2", true), verdict("a", "9", false)];
    const added = [verdict("b", "1", true), verdict("b", "2", false)];
    expect(mergeVerdicts(old, added)).toEqual([
      verdict("a", "9", false),
      verdict("b", "1", true),
      verdict("b", "2", false),
    ]);
  });
});

describe("review of the warehouse", () => {
  let warehousePath: string;
  beforeAll(async () => {
    ({ warehousePath } = await sharedSample());
  });

  it("exports its cases and lets a verdict override the link", async () => {
    const folder = newFolder();
    const [verdicts, review] = [join(folder, "verdicts.csv"), join(folder, "review.csv")];
    // Of few releases, some must be in doubt.
    const strict = { match: 0.9999, review: 0.5 };
    const linking = { warehousePath, thresholds: strict, verdicts, ...LIMITS };
    await linkWarehouse(linking);
    const count = await withWarehouseLists(warehousePath, LIMITS, (lists) =>
      exportReview({ ...lists, verdicts, out: review }),
    );
    const inDoubt = "SELECT count(*) AS n FROM link_release_title WHERE decision = 'review'";
    expect(await query(warehousePath, inDoubt)).toEqual([{ n: String(count) }]);
    expect(count).toBeGreaterThan(0);

    const [first] = await rowsOf(review);
    fillIn(review, { [pairOf(first)]: "yes" });
    await withWarehouseLists(warehousePath, LIMITS, (lists) => importReview({ ...lists, file: review, verdicts }));
    await linkWarehouse(linking);
    const decided = `SELECT 'discogs:' || release_id AS release_id, title_id AS film_id, decision
      FROM link_release_title JOIN dim_release USING (release_key) JOIN dim_title USING (title_key)
      WHERE reason = ${literal(BY_PERSON)} AND dim_release.is_current AND dim_title.is_current`;
    expect(await query(warehousePath, decided)).toEqual([
      { release_id: first?.release_id, film_id: first?.film_id, decision: "match" },
    ]);
  });
});

describe("leitmotif review", () => {
  it("wants all lists or none", async () => {
    const { code, stderr } = await inProcessWith(newFolder(), ["review", "export", "--links", "links.csv"]);
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining("--releases, --films is missing: give all of --releases, --films, --links"),
    });
  });

  it("says so when there is no warehouse", async () => {
    const { code, stderr } = await inProcessWith(newFolder(), ["review", "export"]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining("there is no warehouse") });
  });
});

type Case = Readonly<Record<string, unknown>>;

/** The cases of the gold in a folder of their own. */
async function exported() {
  const folder = newFolder();
  const at = (name: string) => join(folder, `${name}.csv`);
  const files = { links: at("links"), verdicts: at("verdicts"), review: at("review") };
  copyFileSync(goldLinks, files.links);
  await exportReview({ releases, films, links: files.links, verdicts: files.verdicts, out: files.review });
  return { folder, ...files };
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "leitmotif-review-"));
}

function csv(file: string): string {
  return `read_csv(${literal(file)}, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"')`;
}

function rowsOf(file: string): Promise<Case[]> {
  return query(":memory:", `FROM ${csv(file)}`);
}

function linksOf(file: string, { release_id }: Case = {}): Promise<Case[]> {
  const where = `WHERE release_id = ${literal(String(release_id))}`;
  return query(":memory:", `SELECT film_id, decision, reason FROM ${csv(file)} ${where}`);
}

function pairOf({ release_id, film_id }: Case = {}): string {
  return `${release_id},${film_id}`;
}

/** As a person would: each case starts with its ids and an empty verdict. */
function fillIn(file: string, words: Readonly<Record<string, string>>): void {
  let text = readFileSync(file, "utf8");
  for (const [pair, word] of Object.entries(words)) text = text.replace(`\n${pair},,`, `\n${pair},${word},`);
  writeFileSync(file, text);
}
