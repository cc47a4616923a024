import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SourceCount } from "#lib/snapshot/source-counts";

export const COUNTS: readonly SourceCount[] = [
  { source: "discogs", delivery: "2026-01-01", kind: "releases", files: 1, read: 4000, kept: 3990, rejected: 10 },
  { source: "discogs", delivery: "2026-02-01", kind: "releases", files: 1, read: 4100, kept: 4100, rejected: 0 },
  { source: "imdb", delivery: "2026-01-01", kind: "title.basics", files: 1, read: 9000, kept: 8999, rejected: 1 },
];

/** A staged folder as ingesting leaves it. */
export function stagedFolder(counts: readonly SourceCount[] = COUNTS): string {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-staged-"));
  for (const { source, delivery } of counts) {
    const files = counts.filter((count) => count.source === source && count.delivery === delivery);
    mkdirSync(join(folder, source, delivery), { recursive: true });
    writeFileSync(join(folder, source, delivery, "counts.json"), JSON.stringify({ files }));
  }
  return folder;
}
