import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { publishNotebooks, publishReport } from "#lib/report/versions/publish";
import type { Snapshot } from "#lib/snapshot/open-snapshot";

const PAGES = { "index.html": "<p>one</p>", "evidence/notebooks/a.html": "a" };

describe("publishReport", () => {
  let reportsFolder: string;
  beforeEach(() => {
    reportsFolder = mkdtempSync(join(tmpdir(), "leitmotif-reports-"));
  });

  const publish = (pages: Record<string, string>, { date = "2026-02-01", force = false } = {}) =>
    publishReport(folderWith(pages), { reportsFolder, snapshot: snapshotOf(date), force });
  const read = (name: string) => readFileSync(join(reportsFolder, name), "utf8");

  it("files the report under newest delivery and snapshot, and leads there from latest", async () => {
    const home = await publish(PAGES);
    expect(home).toBe(join(reportsFolder, "2026-02-01-abc"));
    expect(read("2026-02-01-abc/index.html")).toBe("<p>one</p>");
    expect(read("latest/index.html")).toContain("url=../2026-02-01-abc/index.html");
    expect(existsSync(join(reportsFolder, ".nojekyll"))).toBe(true);
  });

  it("lists every version once, newest delivery first, whatever the order of builds", async () => {
    for (const date of ["2026-02-01", "2026-03-01", "2026-01-01", "2026-02-01"]) await publish(PAGES, { date });
    const versions: { version: string }[] = JSON.parse(read("versions.json"));
    expect(versions.map(({ version }) => version)).toEqual(["2026-03-01-abc", "2026-02-01-abc", "2026-01-01-abc"]);
    expect(read("latest/index.html")).toContain("2026-03-01-abc");
  });

  it("accepts the same bytes again", async () => {
    await publish(PAGES);
    await expect(publish(PAGES)).resolves.toContain("2026-02-01-abc");
  });

  it("refuses other bytes, names what differs, and leaves the published version alone", async () => {
    await publish(PAGES);
    const changed = { "index.html": "<p>two</p>", "new.html": "" };
    await expect(publish(changed)).rejects.toThrow(
      /already published.*evidence\/notebooks\/a\.html, index\.html, new\.html.*--force/,
    );
    expect(read("2026-02-01-abc/index.html")).toBe("<p>one</p>");
  });

  it("replaces a version when forced", async () => {
    await publish(PAGES);
    await publish({ "index.html": "<p>two</p>" }, { force: true });
    expect(read("2026-02-01-abc/index.html")).toBe("<p>two</p>");
    expect(existsSync(join(reportsFolder, "2026-02-01-abc/evidence"))).toBe(false);
  });

  it("takes notebooks that were run before the first build for no version yet", async () => {
    publishNotebooks(folderWith({ "a.html": "a" }), {
      reportsFolder,
      snapshot: snapshotOf("2026-02-01"),
      force: false,
    });
    await expect(publish(PAGES)).resolves.toContain("2026-02-01-abc");
  });

  it("does not let a run of the notebooks change a published version", async () => {
    await publish(PAGES);
    const publication = { reportsFolder, snapshot: snapshotOf("2026-02-01"), force: false };
    publishNotebooks(folderWith({ "a.html": "a" }), publication);
    expect(() => publishNotebooks(folderWith({ "a.html": "b" }), publication)).toThrow(/"a\.html"/);
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

function snapshotOf(date: string): Snapshot {
  const manifest = { data: "sample", deliveries: [{ source: "imdb", date }], files: [] } as const;
  return { id: "abc", folder: "", manifest, rows: async () => [], claims: async () => new Map() };
}
