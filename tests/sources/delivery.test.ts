import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findDeliveries } from "#lib/sources/delivery";

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
