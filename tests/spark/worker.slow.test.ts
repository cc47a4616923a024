import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { libraryVersion } from "#lib/linking/index-file/library-version";
import { writeIndexFile } from "#lib/linking/index-file/write-index-file";
import { readFilmIndex } from "#lib/linking/run/read-film-index";
import { packWorker } from "#lib/spark/pack/pack-worker";
import { inProcessWith } from "../cli/run.js";

/** Outside of the repository, so that no package of it can help. */
const folder = mkdtempSync(join(tmpdir(), "leitmotif-worker-"));
const at = (name: string) => join(folder, name);
const thresholds = { match: 0.6, review: 0.1 };

const HEAT = ["r1", "Heat (Original Motion Picture Soundtrack)", "", "1995", "", "CD|Album", "", "Soundtrack"];
/** What a person has said no to, though it looks like the film. */
const REFUSED = HEAT.with(0, "r2");

beforeAll(async () => {
  writeFileSync(at("films.csv"), "film_id,title,year\nf1,Heat,1995\nf2,Nosferatu,1922\n");
  writeFileSync(at("verdicts.csv"), "release_id,film_id,verdict\nr2,f1,no\n");
  await writeIndexFile(await readFilmIndex(at("films.csv")), at("films.idx"), libraryVersion());
  await packWorker({ out: at("link-worker.tgz"), thresholds, verdicts: at("verdicts.csv") });
  expect(spawnSync("tar", ["-xzf", "link-worker.tgz"], { cwd: folder }).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the packed worker", () => {
  it("takes less than half a megabyte with all that it needs", () => {
    expect(statSync(at("link-worker.tgz")).size).toBeLessThan(500_000);
  });

  it("has the same bytes whenever it is packed", async () => {
    await packWorker({ out: at("again.tgz"), thresholds, verdicts: at("verdicts.csv") });
    expect(readFileSync(at("again.tgz")).equals(readFileSync(at("link-worker.tgz")))).toBe(true);
  });

  it("answers a line with a line, in the same order", () => {
    const { status, stdout } = work(`${JSON.stringify(HEAT)}\n${JSON.stringify([...HEAT.with(0, "r3")])}\n`);
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(answers).toEqual([
      [expect.objectContaining({ release_id: "r1", film_id: "f1", decision: "match" })],
      [expect.objectContaining({ release_id: "r3", film_id: "f1", decision: "match" })],
    ]);
  });

  it("follows the verdicts that it was packed with", () => {
    const { stdout } = work(`${JSON.stringify(REFUSED)}\n`);
    expect(JSON.parse(stdout)).toEqual([expect.objectContaining({ film_id: null, rule: "verdict", decision: "none" })]);
  });

  it.each([["\u2028"], ["\u2029"], ["\u0085"], ["\0"], ["🎬"]])("takes a title with %j for one line", (mark) => {
    const { status, stdout } = work(`["r1","He${mark}at","","1995","","","",""]\n`.replace("\0", "\\u0000"));
    expect([status, stdout.trimEnd().split("\n").length]).toEqual([0, 1]);
  });

  it("answers nothing with nothing", () => {
    expect(work("")).toMatchObject({ status: 0, stdout: "", stderr: "" });
  });

  it.each(["nonsense", "{}", '["r1","Heat"]', '["r1",1,"","","","","",""]'])(
    "refuses %s, and says where it is",
    (line) => {
      const { status, stderr } = work(`${JSON.stringify(HEAT)}\n${line}\n`);
      expect(status).toBe(1);
      expect(stderr).toBe(
        `input:2: is not a release: ${JSON.stringify(line)} ` +
          "(give a JSON list of texts for release_id,title,artist,year,country,formats,genres,styles)\n",
      );
    },
  );

  it("says that an index is missing", () => {
    const { status, stderr } = work("", "missing.idx");
    expect([status, stderr]).toEqual([1, "missing.idx: there is no film index (make it: leitmotif index films)\n"]);
  });

  it("refuses an index that other code has made", async () => {
    await writeIndexFile(await readFilmIndex(at("films.csv")), at("old.idx"), "another version");
    const { status, stderr } = work("", "old.idx");
    expect([status, stderr]).toEqual([
      1,
      "old.idx: is a film index of another version of Leitmotif (make it again: leitmotif index films)\n",
    ]);
  });
});

describe("leitmotif spark pack", () => {
  it("packs by the configuration, and tells the size", async () => {
    const project = mkdtempSync(join(folder, "project-"));
    const out = join(project, "worker.tgz");
    const { code, stdout } = await inProcessWith(project, ["spark", "pack", "--out", out, "--json"]);
    expect([code, JSON.parse(stdout)]).toEqual([0, { bytes: statSync(out).size, out }]);
  });

  it("refuses verdicts with a mistake before anything is sent anywhere", async () => {
    const project = mkdtempSync(join(folder, "project-"));
    writeFileSync(join(project, "verdicts.csv"), "release_id,film_id,verdict\nr1,f1,maybe\n");
    writeFileSync(
      join(project, "leitmotif.config.json"),
      JSON.stringify({ linking: { verdicts: join(project, "verdicts.csv") } }),
    );
    const { code, stderr } = await inProcessWith(project, ["spark", "pack", "--out", join(project, "worker.tgz")]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('has a verdict other than yes or no: "maybe"')]);
  });
});

function work(input: string, index = "films.idx") {
  return spawnSync(process.execPath, ["link-worker.mjs", index], { cwd: folder, input, encoding: "utf8" });
}
