import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { Version } from "#lib/report/changes/version-record";
import { findFaults } from "#lib/report/check/check-site";
import { filesBelow } from "#lib/report/files-below";
import { type Publication, publishNotebooks, publishReport } from "#lib/report/versions/publish";
import { smallSnapshot, snapshotsFolder } from "./small-snapshot.js";

const PAGES = {
  "index.html": '<html lang="en"><link rel="stylesheet" href="./style.css"><h1>One</h1></html>',
  "music.html": "<p>music</p>",
  "style.css": "p {}",
  "evidence/notebooks/a.html": "a",
};
const NAME = "2026-02-01-abcabcabcabc";

let reportsFolder: string;
beforeEach(() => {
  reportsFolder = mkdtempSync(join(tmpdir(), "leitmotif-reports-"));
});

const publish = async (
  pages: Record<string, string>,
  content: Parameters<typeof smallSnapshot>[0] = {},
  options: Partial<Publication> = {},
) =>
  publishReport(folderWith(pages), {
    reportsFolder,
    snapshot: await smallSnapshot(content),
    snapshotsFolder,
    madeFrom: { deliveries: { [`imdb ${content.date ?? "2026-02-01"}`]: "a" }, code: {}, settings: {} },
    siteUrl: "",
    force: false,
    ...options,
  });
const read = (name: string) => readFileSync(join(reportsFolder, name), "utf8");
const versions = (): Version[] => JSON.parse(read("versions.json"));

describe("publishReport", () => {
  it("files the report under newest delivery and snapshot, and leads there from latest", async () => {
    const home = await publish(PAGES);
    expect(home).toBe(join(reportsFolder, NAME));
    expect(read(`${NAME}/music.html`)).toBe("<p>music</p>");
    expect(read("index.html")).toContain(`url=./${NAME}/index.html`);
    expect(read("latest/music.html")).toContain(`url=../${NAME}/music.html`);
    expect(read("latest/evidence/notebooks/a.html")).toContain(`url=../../../${NAME}/evidence/notebooks/a.html`);
    expect(existsSync(join(reportsFolder, ".nojekyll"))).toBe(true);
  });

  it("lists every version once, newest delivery first, whatever the order of builds", async () => {
    for (const date of ["2026-02-01", "2026-03-01", "2026-01-01", "2026-02-01"]) await publish(PAGES, { date });
    expect(versions().map(({ version }) => version.slice(0, 10))).toEqual(["2026-03-01", "2026-02-01", "2026-01-01"]);
    expect(read("latest/index.html")).toContain("2026-03-01-abcabcabcabc");
  });

  it("lists with each version its pages and how good it is", async () => {
    await publish(PAGES, { film: "Amadis" });
    expect(versions()[0]).toMatchObject({
      pages: ["index.html", "music.html"],
      quality: {
        gates: { passed: 1, warned: 0 },
        links: { match: 1, review: 0, none: 0 },
        precision: { value: 0.9, low: 0.88, high: 0.92 },
      },
    });
  });

  it("no longer lists a version whose folder was removed", async () => {
    await publish(PAGES, { date: "2026-01-01" });
    rmSync(join(reportsFolder, "2026-01-01-abcabcabcabc"), { recursive: true });
    await publish(PAGES);
    expect(versions().map(({ version }) => version)).toEqual([NAME]);
  });

  it("gives the same files when the same report is published elsewhere", async () => {
    await publish(PAGES);
    const first = filesBelow(reportsFolder).map((name) => [name, read(name)]);
    reportsFolder = mkdtempSync(join(tmpdir(), "leitmotif-reports-"));
    await publish(PAGES);
    expect(filesBelow(reportsFolder).map((name) => [name, read(name)])).toEqual(first);
  });

  it("accepts the same bytes again", async () => {
    await publish(PAGES);
    await expect(publish(PAGES)).resolves.toContain(NAME);
  });

  it("refuses other bytes, names what differs, and leaves the published version alone", async () => {
    await publish(PAGES);
    const { "evidence/notebooks/a.html": _, ...changed } = { ...PAGES, "index.html": "<p>two</p>", "new.html": "" };
    await expect(publish(changed)).rejects.toThrow(
      /already published.*evidence\/notebooks\/a\.html, index\.html, new\.html.*--revise.*--force/,
    );
    expect(read(`${NAME}/index.html`)).toBe(PAGES["index.html"]);
  });

  it("replaces a version when forced", async () => {
    await publish(PAGES);
    await publish({ "index.html": "<p>two</p>" }, {}, { force: true });
    expect(read(`${NAME}/index.html`)).toBe("<p>two</p>");
    expect(existsSync(join(reportsFolder, NAME, "evidence"))).toBe(false);
  });

  it("publishes other pages about the same data beside the earlier ones, once, when asked for a revision", async () => {
    await publish(PAGES);
    const other = { ...PAGES, "music.html": "<p>better</p>" };
    for (const _time of [1, 2]) await publish(other, {}, { revise: true });
    expect(versions().map(({ version }) => version)).toEqual([`${NAME}-r2`, NAME]);
    expect(read(`${NAME}/music.html`)).toBe("<p>music</p>");
    expect(read("latest/music.html")).toContain(`../${NAME}-r2/music.html`);
  });

  it("keeps what a version was first made from, because other code gave the same figures", async () => {
    await publish(PAGES);
    const madeFrom = { deliveries: {}, code: { link: "other" }, settings: {} };
    await publish(PAGES, {}, { madeFrom });
    expect(read(`versions/${NAME}/record.json`)).not.toContain("other");
  });

  it("names the time of a build only when that is asked for", async () => {
    await publish(PAGES);
    expect(read("versions.json")).not.toContain("seconds");
    await publish(PAGES, {}, { seconds: 61 });
    expect(versions()[0]?.seconds).toBe(61);
    expect(read("changes/index.html")).toContain("61 s");
  });
});

describe("what publishReport says about changes", () => {
  const OLD = "2026-01-01-aaaaaaaaaaaa";
  const older = { id: "aaaaaaaaaaaa", date: "2026-01-01", precision: 0.8 } as const;
  const newer = { film: "Amadis" } as const;
  const pair = `changes/${OLD}-to-${NAME}`;

  it("compares a version with the one before it, by claims, links and rows, outside of both folders", async () => {
    await publish(PAGES, older);
    await publish(PAGES, newer);
    const page = read(`${pair}/index.html`);
    expect(page).toMatch(/linking\.sample\.precision.*0\.8<.*0\.9<.*\+12%.*beyond the interval.*data/);
    expect(page).toContain("Amadis (OST) <code>discogs:1</code>");
    expect(page).toMatch(/none<\/strong> <span class="unit">no candidate.*match<\/strong> 0\.97/);
    expect(page).toContain("<code>link_release_title</code> <span>1 added, 1 removed</span>");
    expect(read(`${pair}/link_release_title.csv`)).toMatch(/^change,release_key,title_key,column,before,after\nadded,/);
    expect(read(`${pair}/links.csv`)).toContain(
      "discogs:1,Amadis (OST),imdb:tt0000001,Amadis,none,0,no candidate,match",
    );
    expect(filesBelow(join(reportsFolder, OLD))).toEqual(Object.keys(PAGES).sort());
  });

  it("compares a version that is built later with both of its neighbours", async () => {
    await publish(PAGES, older);
    await publish(PAGES, { ...newer, date: "2026-03-01" });
    await publish(PAGES, { id: "bbbbbbbbbbbb", date: "2026-02-01" });
    expect(filesBelow(join(reportsFolder, "changes")).filter((name) => name.endsWith("rows.json"))).toHaveLength(3);
  });

  it("compares the neighbours of a version that was removed, when the next is published", async () => {
    await publish(PAGES, older);
    await publish(PAGES, { id: "bbbbbbbbbbbb", date: "2026-01-15" });
    await publish(PAGES, newer);
    rmSync(join(reportsFolder, "2026-01-15-bbbbbbbbbbbb"), { recursive: true });
    await publish(PAGES, newer);
    expect(existsSync(join(reportsFolder, pair))).toBe(true);
  });

  it("says so when an earlier snapshot is no longer there, and compares the rest", async () => {
    await publish(PAGES, older);
    rmSync(join(snapshotsFolder, older.id), { recursive: true });
    await publish(PAGES, newer);
    expect(read(`${pair}/index.html`)).toContain("The tables of aaaaaaaaaaaa were no longer on the machine");
    expect(read(`${pair}/index.html`)).toContain("linking.sample.precision");
  });

  it("writes pages without a fault, with the style of a version", async () => {
    await publish(PAGES, older);
    await publish(PAGES, newer);
    const names = ["404.html", "index.html", "changes/index.html", `${pair}/index.html`, "latest/music.html"];
    const pages = new Map(names.map((name) => [name, read(name)]));
    expect(
      findFaults(pages, { files: filesBelow(reportsFolder), outside: ["/"] }).filter(
        ({ reason }) => !/: \/$/.test(reason),
      ),
    ).toEqual([]);
    expect(read(`${pair}/index.html`)).toContain(`<link rel="stylesheet" href="../../${NAME}/style.css">`);
  });
});

describe("the feed of versions", () => {
  it("dates versions by their data, with links that start from the feed", async () => {
    await publish(PAGES);
    expect(read("versions.xml")).toContain("<updated>2026-02-01T00:00:00Z</updated>");
    expect(read("versions.xml")).toContain(`<link href="${NAME}/index.html"/>`);
  });

  it("has complete links where the site's address is known", async () => {
    await publish(PAGES, {}, { siteUrl: "https://example.org/films" });
    expect(read("versions.xml")).toContain(`<link href="https://example.org/films/${NAME}/index.html"/>`);
    expect(read("404.html")).toContain('href="https://example.org/films"');
  });
});

describe("publishNotebooks", () => {
  const notebooks = async (files: Record<string, string>) =>
    publishNotebooks(folderWith(files), { reportsFolder, snapshot: await smallSnapshot(), force: false });

  it("takes notebooks that were run before the first build for no version yet", async () => {
    await notebooks({ "a.html": "b" });
    await expect(publish(PAGES)).resolves.toContain(NAME);
  });

  it("does not let a run of the notebooks change a published version", async () => {
    await publish(PAGES);
    await notebooks({ "a.html": "a" });
    await expect(notebooks({ "a.html": "b" })).rejects.toThrow(/"a\.html"/);
  });
});

function folderWith(files: Record<string, string>): string {
  const folder = join(mkdtempSync(join(tmpdir(), "leitmotif-report-")), "report");
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
