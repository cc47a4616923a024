import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findDeliveries, isIsoDate } from "#lib/sources/delivery";

describe("findDeliveries", () => {
  it("lists dated folders oldest first and ignores everything else", () => {
    const raw = mkdtempSync(join(tmpdir(), "leitmotif-"));
    for (const folder of [
      "imdb/2026-02-01",
      "imdb/2026-01-01",
      "discogs/2026-01-01",
      "imdb/notes",
      "other/2026-01-01",
    ]) {
      mkdirSync(join(raw, folder), { recursive: true });
    }
    expect(findDeliveries(raw).map(({ source, date }) => `${source} ${date}`)).toEqual([
      "imdb 2026-01-01",
      "discogs 2026-01-01",
      "imdb 2026-02-01",
    ]);
  });

  it("finds nothing where there is no raw folder", () => {
    expect(findDeliveries("/no/such/folder")).toEqual([]);
  });
});

describe("isIsoDate", () => {
  it.each(["2024-02-29", "1999-12-31"])("accepts %s", (text) => expect(isIsoDate(text)).toBe(true));
  it.each(["2023-02-29", "2023-13-01", "23-01-01", "2023-1-1", ""])("refuses %j", (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
});
