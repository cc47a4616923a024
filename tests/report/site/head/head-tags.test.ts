import { beforeAll, describe, expect, it } from "vitest";
import { DESCRIPTION, dataset } from "#lib/report/site/head/dataset";
import { headTags } from "#lib/report/site/head/head-tags";
import { openSnapshot, type Snapshot } from "#lib/snapshot/open-snapshot";
import { sharedAnswers } from "../../../warehouse/sample/shared-sample.js";

const NOTICES = [{ subject: "Discogs", link: "https://www.discogs.com/", text: "CC0" }];
const FILES = ["index.html", "tables/film.parquet"];

describe("dataset", () => {
  let snapshot: Snapshot;
  beforeAll(async () => {
    snapshot = openSnapshot((await sharedAnswers()).folder);
  });

  it("names the version, the years, and every table that can be downloaded", async () => {
    const date = snapshot.manifest.deliveries.at(-1)?.date;
    expect(await dataset({ snapshot, notices: NOTICES, files: FILES, home: "" })).toMatchObject({
      "@type": "Dataset",
      name: "Leitmotif: film music and films (sample data)",
      version: `${date}-${snapshot.id}`,
      dateModified: date,
      temporalCoverage: expect.stringMatching(/^\d{4}\/\d{4}$/),
      distribution: [{ contentUrl: "tables/film.parquet", encodingFormat: "application/vnd.apache.parquet" }],
    });
  });

  it("names the sources of real data, whose terms apply, and complete addresses where they are known", async () => {
    const real = { ...snapshot, manifest: { ...snapshot.manifest, data: "real" as const } };
    const home = "https://example.org/leitmotif/v/";
    const described = await dataset({ snapshot: real, notices: NOTICES, files: FILES, home });
    expect(described).toMatchObject({
      url: `${home}index.html`,
      isBasedOn: [{ name: "Discogs", url: "https://www.discogs.com/" }],
      distribution: [{ contentUrl: `${home}tables/film.parquet` }],
    });
    expect(described).not.toHaveProperty("license");
  });
});

describe("headTags", () => {
  const page = { path: "films/one.html", title: "Music & money" };

  it("leads to icons and feed from where the page lies", () => {
    const tags = headTags(page, { dataset: {}, home: "" });
    expect(tags).toContain('href="../favicon.svg"');
    expect(tags).toContain('href="../../versions.xml"');
    expect(headTags({ ...page, path: "index.html" }, { dataset: {}, home: "" })).toContain('href="./../versions.xml"');
  });

  it("names a picture only where its complete address is known", () => {
    expect(headTags(page, { dataset: {}, home: "" })).not.toContain("og:image");
    const tags = headTags(page, { dataset: {}, home: "https://example.org/v/" });
    expect(tags).toContain('<meta property="og:image" content="https://example.org/v/social-card.png">');
    expect(tags).toContain('<meta property="og:url" content="https://example.org/v/films/one.html">');
  });

  it("escapes titles, and lets no text end the script", () => {
    const tags = headTags(page, { dataset: { name: "</script><p>" }, home: "" });
    expect(tags).toContain('content="Music &amp; money"');
    expect(tags.match(/<\/script>/g)).toHaveLength(1);
    expect(tags).toContain("\\u003c/script>");
    expect(DESCRIPTION.length).toBeLessThan(300);
  });
});
