import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { figuresByTopic } from "#lib/figures/open-figure";
import { emptySnapshot } from "../snapshot/empty-snapshot.js";
import { leitmotif } from "./run.js";

let folder: string;
let snapshotId: string;

beforeAll(async () => {
  const snapshot = await emptySnapshot();
  snapshotId = basename(snapshot);
  folder = mkdtempSync(join(tmpdir(), "leitmotif-chart-"));
  writeFileSync(join(folder, "leitmotif.config.json"), JSON.stringify({ paths: { snapshots: dirname(snapshot) } }));
});

describe("leitmotif chart", () => {
  it("lists every figure below its topic, with its title", async () => {
    const { code, stdout } = await leitmotif(folder, ["chart", "--list"]);
    expect(code).toBe(0);
    for (const [topic, names] of figuresByTopic()) {
      expect(stdout).toMatch(new RegExp(`^${topic}:$`, "m"));
      for (const name of names) expect(stdout).toMatch(new RegExp(`^  ${name}\n {6}\\S`, "m"));
    }
  });

  it.each([
    ["svg", /^<svg/],
    ["png", /^.PNG/],
    ["csv", /^Source,Delivery,/],
    ["json", /"name": "source-counts"/],
  ])("writes a file ending in .%s in the format that its ending names", async (ending, content) => {
    const out = join(folder, "new", `x.${ending}`);
    expect(await leitmotif(folder, ["chart", "source-counts", "--out", out])).toEqual({
      code: 0,
      stdout: "",
      stderr: "",
    });
    expect(readFileSync(out, "latin1")).toMatch(content);
  });

  it("prints the table of the current snapshot as CSV where no file is named", async () => {
    const { stdout } = await leitmotif(folder, ["chart", "source-counts", "--snapshot", snapshotId.slice(0, 6)]);
    expect(stdout).toMatch(/^Source,Delivery,.*\r\nDiscogs,/);
  });

  it.each([
    [["source-count"], 1, "did you mean source-counts?"],
    [["source-counts", "--snapshot", "zzz"], 1, "holds no snapshot with this id"],
    [["source-counts", "--year", "1999"], 1, "year"],
    [["source-counts", "--out", "x.gif"], 2, "must be one of .csv, .json, .png, .svg"],
    [[], 2, "give the name of a figure"],
  ])("ends on %j with %i and says: %s", async (args, wanted, says) => {
    const { code, stderr } = await leitmotif(folder, ["chart", ...args]);
    expect(stderr).toContain(says);
    expect(code).toBe(wanted);
  });
});
