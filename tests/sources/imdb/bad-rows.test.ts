import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { IMDB_TABLES } from "#lib/contract/staged/imdb";
import { read } from "#lib/sources/imdb/read";
import { describeBothWays } from "../../kernels/both-ways.js";
import { stageContent } from "../stage-file.js";

/** To add a case, add it to the fixture: rows below the official header, and what becomes of them. */
interface Case {
  readonly name: string;
  readonly kind: string;
  readonly rows: readonly string[];
  /** Line and reason of each refused row. */
  readonly rejects?: readonly (readonly [line: number, reason: string])[];
  /** All staged rows, or just how many. */
  readonly staged?: readonly unknown[][];
  readonly kept?: number;
}

const CASES: Case[] = JSON.parse(readFileSync("tests/fixtures/imdb-rows.json", "utf8"));

describeBothWays("rows of IMDb", () => {
  it.each(CASES)(
    "stages rows of $kind: $name",
    async ({ kind, rows, rejects = [], staged, kept = staged?.length ?? 0 }) => {
      const table = IMDB_TABLES.find((candidate) => candidate.kind === kind);
      const header = table?.columns.map(({ name }) => name).join("\t");
      const found = await stageContent(read(), `${kind}.tsv`, [header, ...rows, ""].join("\n"));

      expect(found.rejects.map(({ line, reason }) => [line, reason])).toEqual(rejects);
      expect(found.rejects.map(({ value }) => value)).toEqual(rejects.map(([line]) => rows[line - 2]));
      expect(found.counts).toEqual({ read: rows.length, kept, rejected: rejects.length });
      const stagedRows = await found.ask(`FROM ${table?.name}`);
      expect(stagedRows).toHaveLength(kept);
      if (staged !== undefined) expect(stagedRows).toEqual(staged);
    },
  );
});
