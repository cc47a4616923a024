import { beforeAll, describe, expect, it } from "vitest";
import type { TrueChange } from "#lib/sample/truth/true-changes";
import { diffDays, diffSnapshots } from "#lib/snapshot/diff/diff-snapshots";
import { diffText } from "#lib/snapshot/diff/diff-text";
import type { Example, TableDiff } from "#lib/snapshot/diff/table-diff";
import { publishSample } from "./published-sample.js";

const ALL = 100_000;

let changes: readonly TrueChange[];
let first: string;
let both: string;
let dates: readonly string[];
let diffs: readonly TableDiff[];
let days: readonly TableDiff[];

beforeAll(async () => {
  ({ changes, dates, first, both } = await publishSample());
  diffs = await diffSnapshots(first, both, ALL);
  days = await diffDays(both, dates[0] ?? "", dates[1] ?? "", ALL);
});

describe("diffDays reports what the generator says it made", () => {
  it("tells which titles were added, removed or merged, renamed, reclassified", () => {
    const imdb = (example: Example) => String(example.key.title_id).startsWith("imdb:");
    const examples = examplesOf(days, "dim_title").filter(imdb);
    expect(ids(examples, "added", "title_id")).toEqual(planted("title.basics", ["added"], (id) => `imdb:${id}`));
    expect(ids(examples, "removed", "title_id")).toEqual(
      planted("title.basics", ["removed", "merged"], (id) => `imdb:${id}`),
    );
    const differing = (column: string) => examples.filter(({ columns }) => column in columns);
    expect(ids(differing("primary_title"), "changed", "title_id")).toEqual(
      planted("title.basics", ["renamed"], (id) => `imdb:${id}`),
    );
    expect(ids(differing("title_type"), "changed", "title_id")).toEqual(
      planted("title.basics", ["reclassified"], (id) => `imdb:${id}`),
    );
    expect(pairs(differing("primary_title"), "primary_title")).toEqual(texts("title.basics", "renamed"));
  });

  it("tells which releases were added, removed or merged, retitled", () => {
    const examples = examplesOf(days, "dim_release");
    expect(ids(examples, "added", "release_id")).toEqual(planted("releases", ["added"]));
    expect(ids(examples, "removed", "release_id")).toEqual(planted("releases", ["removed", "merged"]));
    expect(ids(examples, "changed", "release_id")).toEqual(planted("releases", ["retitled"]));
    expect(pairs(examples, "title")).toEqual(texts("releases", "retitled"));
  });
});

describe("diffSnapshots", () => {
  it("finds no difference between a snapshot and itself", async () => {
    expect(await diffSnapshots(both, both)).toEqual([]);
    expect(diffText([])).toBe("no difference\n");
  });

  it("counts rows so that before + added - removed = after", () => {
    expect(diffs.length).toBeGreaterThan(5);
    for (const { rowsBefore, rowsAfter, added, removed } of diffs) expect(rowsBefore + added - removed).toBe(rowsAfter);
  });

  it("reports the reverse in the other direction", async () => {
    const backwards = await diffSnapshots(both, first, 0);
    const turned = diffs.map(({ table, added, removed, changed }) => [table, removed, added, changed]);
    expect(backwards.map(({ table, added, removed, changed }) => [table, added, removed, changed])).toEqual(turned);
  });

  it("tells as text which rows changed and how", async () => {
    const text = diffText(await diffDays(both, dates[0] ?? "", dates[1] ?? "", 1));
    expect(text).toMatch(/^dim_title: [\d,]+ -> [\d,]+ rows, \d+ added, \d+ removed, \d+ changed$/m);
    expect(text).toMatch(/^ {2}primary_title differs in \d+ rows?$/m);
    expect(text).toMatch(/^ {2}changed \S+ imdb:tt\d+.*: .*".+" -> ".+"/m);
  });
});

function examplesOf(of: readonly TableDiff[], table: string): readonly Example[] {
  return of.find((diff) => diff.table === table)?.examples ?? [];
}

function ids(examples: readonly Example[], change: Example["change"], column: string): string[] {
  return examples
    .filter((example) => example.change === change)
    .map(({ key }) => String(key[column]))
    .sort();
}

function planted(
  table: TrueChange["table"],
  kinds: readonly TrueChange["change"][],
  name: (id: string) => string = (id) => id,
): string[] {
  const wanted = changes.filter((change) => change.table === table && kinds.includes(change.change));
  return wanted.map(({ id }) => name(id)).sort();
}

function pairs(examples: readonly Example[], column: string): string[] {
  const changed = examples.filter(({ change, columns }) => change === "changed" && column in columns);
  return changed.map(({ columns }) => (columns[column] ?? []).join(" -> ")).sort();
}

function texts(table: TrueChange["table"], kind: TrueChange["change"]): string[] {
  const wanted = changes.filter((change) => change.table === table && change.change === kind);
  return wanted.map(({ before: old, after }) => `${old} -> ${after}`).sort();
}
