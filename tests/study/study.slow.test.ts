import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { defaultConfig } from "#lib/core/config";
import { findAnswers } from "#lib/figures/find-figures";
import { REAL_DELIVERIES } from "#lib/study/real-files";
import { type Study, study } from "#lib/study/study";
import { haveRealData, realDataFolder } from "../sources/real-data.js";

const FEW = ["spotify/tracks_2938.csv"];
const options = { config: defaultConfig(), labels: "no-such-folder", onStep() {} };

/** A few records are enough to see what a study leaves; its figures are checked where answers are. */
describe.skipIf(!haveRealData)("study", () => {
  const files = mkdtempSync(join(tmpdir(), "leitmotif-few-"));
  const out = join(mkdtempSync(join(tmpdir(), "leitmotif-study-")), "study");
  let result: Study;

  beforeAll(async () => {
    for (const file of FEW) cpSync(join(realDataFolder, file), join(files, file));
    result = await study({ ...options, files, out });
  });

  it("writes each of its tables as a file", () => {
    expect(readdirSync(out).sort()).toEqual([...result.tables].sort());
    expect(readFileSync(join(out, "files.csv"), "utf8")).toContain("spotify,tracks,2022-10-01,2938,2938,0\n");
  });

  it("answers every question", () => {
    const answers = readFileSync(join(out, "answers.csv"), "utf8").trimEnd().split("\n").slice(1);
    expect(answers.map((line) => line.split(",")[1])).toEqual(findAnswers().map(({ name }) => name));
  });

  it("names the known files that are not here", () => {
    const known = REAL_DELIVERIES.flatMap(({ files }) => files);
    expect(result.missing).toEqual(known.filter((file) => !FEW.includes(file)));
    expect(result.missing.length).toBeGreaterThan(3);
  });

  it("leaves behind nothing of the records it worked on", () => {
    expect(readdirSync(join(out, ".."))).toEqual(["study"]);
    expect(readdirSync(out).filter((name) => !name.endsWith(".csv"))).toEqual([]);
  });
});

describe("study without real files", () => {
  it("says which file it looked for, and writes nothing", async () => {
    const out = join(mkdtempSync(join(tmpdir(), "leitmotif-study-")), "study");
    await expect(study({ ...options, files: "no-such-folder", out })).rejects.toThrow(
      "no-such-folder: none of the real files of the study is here",
    );
    expect(existsSync(out)).toBe(false);
  });
});
