import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inProcess } from "../cli/run.js";
import { type HardLists, linkLines, writeHardLists } from "./hard-lists.js";
import { hasSpark, MASTERS, type RunningMaster } from "./masters.js";

const folder = mkdtempSync(join(tmpdir(), "leitmotif-on-spark-"));
const here = join(folder, "here.parquet");
let lists: HardLists;

/** A cluster of several programs takes a minute to start on a machine that is busy. */
const PATIENCE = { timeout: 400_000 };

describe.skipIf(!hasSpark)("linking on Spark", () => {
  beforeAll(async () => {
    lists = await writeHardLists(folder);
    expect(await link("--films", lists.films, "--out", here)).toMatchObject({ code: 0 });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  describe.each(MASTERS)("by $name", ({ start }) => {
    let running: RunningMaster;
    beforeAll(async () => {
      running = await start();
    });
    afterAll(() => running?.stop());

    it("writes the same rows as one machine, whatever is in the titles", PATIENCE, async () => {
      const out = join(folder, "links");
      const { code, stderr } = await link(
        "--films",
        lists.films,
        "--out",
        out,
        "--spark",
        running.master,
        "--partitions",
        "2",
      );
      expect([code, stderr]).toEqual([0, ""]);
      const [found, expected] = [await linkLines(join(out, "*.parquet")), await linkLines(here)];
      expect(found).toEqual(expected);
      expect(found.filter((line) => line.includes("verdict")).length).toBeGreaterThan(0);
      expect(readdirSync(folder).filter((name) => name.endsWith(".partial"))).toEqual([]);
    });
  });
});

function link(...args: readonly string[]) {
  return inProcess(["--config", lists.config, "--quiet", "link", "--releases", lists.releases, ...args]);
}
