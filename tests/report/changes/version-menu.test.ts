import { describe, expect, it } from "vitest";
import { oldVersionHtml, samePageIn, versionMenuHtml } from "#lib/report/changes/html/version-menu";
import { versionOf } from "./made-versions.js";

const OLD = versionOf("2026-01-01-aaaaaaaaaaaa", ["index.html"]);
const NEW = versionOf("2026-02-01-bbbbbbbbbbbb");
const place = { version: OLD.version, page: "music.html", state: "?style=jazz#top" };

describe("versionMenuHtml", () => {
  it("keeps the page and its state, and marks the version in which the reader is", () => {
    const html = versionMenuHtml([NEW, OLD], { ...place, version: NEW.version });
    expect(html).toContain(`href="../${NEW.version}/music.html?style=jazz#top" aria-current="true"`);
  });

  it("leads to the first page of a version that lacks this one, and says so", () => {
    expect(versionMenuHtml([OLD], place)).toContain(`href="../${OLD.version}/index.html"`);
    expect(versionMenuHtml([OLD], place)).toContain("start page");
  });

  it("finds the way from a page in a folder", () => {
    const deep = { ...place, page: "films/one.html" };
    expect(samePageIn({ ...NEW, pages: ["films/one.html"] }, deep)).toBe(
      `../../${NEW.version}/films/one.html?style=jazz#top`,
    );
  });
});

describe("oldVersionHtml", () => {
  it("says on an old version that there is a newer one, and leads to the same page", () => {
    const html = oldVersionHtml([NEW, OLD], place);
    expect(html).toContain("This is the report of <time>2026-01-01</time>. A newer one is out: ");
    expect(html).toContain(`href="../${NEW.version}/music.html?style=jazz#top">the same page there`);
  });

  it.each([
    ["on the newest version", [NEW, OLD], NEW.version],
    ["on a version that is not listed", [NEW], OLD.version],
    ["on sample data, when only real data are newer", [{ ...NEW, data: "real" as const }, OLD], OLD.version],
  ])("says nothing %s", (_where, versions, version) => {
    expect(oldVersionHtml(versions, { ...place, version })).toBeUndefined();
  });
});
