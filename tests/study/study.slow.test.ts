import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { defaultConfig } from "#lib/core/config";
import { findAnswers } from "#lib/figures/find-figures";
import { type Study, study } from "#lib/study/study";
import { haveRealData, realDataFolder } from "../sources/real-data.js";

const options = { config: defaultConfig(), labels: "no-such-folder", onStep() {} };

describe.skipIf(!haveRealData)("study", () => {
  const out = join(mkdtempSync(join(tmpdir(), "leitmotif-study-")), "study");
  let result: Study;

  beforeAll(async () => {
    result = await study({ ...options, files: realDataFolder, out });
  });

  it("answers every question and says how many rows each answer has", () => {
    const answers = readFileSync(join(out, "answers.csv"), "utf8").trimEnd().split("\n").slice(1);
    expect(answers.map((line) => line.split(",")[1])).toEqual(findAnswers().map(({ name }) => name));
    expect(result.missing).toEqual([]);
  });

  it("counts as many rows as the files have", () => {
    const files = readFileSync(join(out, "files.csv"), "utf8");
    expect(files).toContain("tmdb,films,2017-09-01,4803,4803,0\n");
    expect(files).toContain("spotify,tracks,2022-10-01,2938,2938,0\n");
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
