import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { defaultConfig } from "#lib/core/config";
import type { ExplorerCase } from "#lib/report/explorer/cases/explorer-case";
import { readRealCases } from "#lib/report/explorer/cases/read-real-cases";
import { FACETS } from "#lib/report/explorer/facets";
import { type Explorer, openExplorer } from "#lib/report/explorer/search/open-explorer";
import { readState } from "#lib/report/explorer/search/search-state";
import { createExplorerWriter } from "#lib/report/explorer/write/write-explorer";
import { filesBelow } from "#lib/report/files-below";

let cases: readonly ExplorerCase[];
let folder: string;
let explorer: Explorer;

beforeAll(async () => {
  cases = await readRealCases(".", defaultConfig().linking.costs);
  folder = written(cases);
  explorer = await openExplorer(async (name) => new Uint8Array(readFileSync(join(folder, name))));
});

describe("what is written and what is read", () => {
  it("lists all cases in their order where nothing is asked for", async () => {
    const found = await explorer.find(readState(""));
    expect(found.length).toBe(cases.length);
    const rows = await explorer.rows(Array.from(found));
    expect(rows.map(({ id }) => id)).toEqual(cases.map(({ release }) => release.id));
  });

  it("gives back every case as it was", async () => {
    for (const found of cases) expect(text(await explorer.caseOf(found.release.id))).toBe(text(found));
    expect(await explorer.caseOf("r9999")).toBeUndefined();
  });

  it.each([
    ["a title in Japanese", "ブレードランナー"],
    ["a part of it", "ランナー"],
    ["the same in Latin letters", "buredoranna"],
    ["title and year of the film", "blade runner 1982"],
    ["title and artist", "vangelis blade"],
    ["an unfinished word", "blade runn"],
    ["its id", "r547"],
  ])("finds a record by %s", async (_what, query) => {
    const found = await explorer.find({ ...readState(""), query });
    const rows = await explorer.rows(Array.from(found).slice(0, 5));
    expect(rows.map(({ id }) => id)).toContain("r547");
  });

  it("counts for each filter what choosing it leaves", async () => {
    const state = { ...readState(""), query: "the" };
    const counts = await explorer.count(state);
    for (const [at, { name, values }] of explorer.index.facets.entries()) {
      for (const [code, value] of values.entries()) {
        const left = await explorer.find({ ...state, chosen: { [name]: [value] } });
        expect([name, value, counts[at]?.[code]]).toEqual([name, value, left.length]);
      }
    }
  });

  it("knows beforehand how many cases have each value", async () => {
    const counts = await explorer.count(readState(""));
    for (const [at, { name, values }] of explorer.index.facets.entries()) {
      const facet = FACETS.find((one) => one.name === name);
      const having = (value: string) => cases.filter((found) => facet?.of(found).includes(value)).length;
      expect([name, Array.from(counts[at] ?? [])]).toEqual([name, values.map(having)]);
    }
  });

  it("finds nothing by a value that does not occur", async () => {
    expect(await explorer.find({ ...readState(""), chosen: { style: ["Polka-dot"] } })).toEqual([]);
  });

  it("is the same, to the byte, when written again", () => {
    const again = written(cases);
    expect(filesBelow(again)).toEqual(filesBelow(folder));
    for (const name of filesBelow(folder)) {
      expect([name, readFileSync(join(again, name)).equals(readFileSync(join(folder, name)))]).toEqual([name, true]);
    }
  });
});

function text(found: ExplorerCase | undefined): string {
  return JSON.stringify(found);
}

function written(cases: readonly ExplorerCase[]): string {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-explorer-"));
  const writer = createExplorerWriter(folder);
  for (const found of cases) writer.add(found);
  writer.finish();
  return folder;
}
