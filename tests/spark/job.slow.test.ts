import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { libraryVersion } from "#lib/linking/index-file/library-version";
import { writeIndexFile } from "#lib/linking/index-file/write-index-file";
import { readFilmIndex } from "#lib/linking/run/read-film-index";
import { packWorker } from "#lib/spark/pack/pack-worker";
import { inProcess, leitmotif } from "../cli/run.js";
import { type HardLists, writeHardLists } from "./hard-lists.js";
import { hasSpark, type RunningMaster, startConnect } from "./masters.js";

const folder = mkdtempSync(join(tmpdir(), "leitmotif-failing-"));
const at = (name: string) => join(folder, name);
const PATIENCE = { timeout: 200_000 };

describe("leitmotif link --spark without Spark", () => {
  it("says what to install", async () => {
    writeFileSync(at("releases.csv"), "release_id,title\nr1,Heat\n");
    writeFileSync(at("films.csv"), "film_id,title\nf1,Heat\n");
    const args = ["link", "--releases", at("releases.csv"), "--films", at("films.csv"), "--out", at("out"), "--quiet"];
    const { code, stderr } = await leitmotif(folder, [...args, "--spark", "local[2]"], {
      env: { PATH: folder, SPARK_HOME: undefined },
    });
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^error: Spark is not installed: .*pip install/)]);
  });

  it.each([
    [["--out", "links.csv"], /--spark writes a folder/],
    [[], /--spark writes a folder: name it with --out/],
  ])("refuses %j", async (args, message) => {
    const { code, stderr } = await inProcess(["link", "--spark", "local[2]", ...args]);
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
  });
});

/** Jobs that fail on a server that goes on, so that only the first has to wait for Java. */
describe.skipIf(!hasSpark)("a job", () => {
  let running: RunningMaster;
  let lists: HardLists;
  const out = at("links");

  beforeAll(async () => {
    lists = await writeHardLists(folder);
    await writeIndexFile(await readFilmIndex(lists.films), at("films.idx"), libraryVersion());
    await packWorker({ out: at("link-worker.tgz"), thresholds: { match: 0.6, review: 0.1 }, verdicts: at("none.csv") });
    running = await startConnect();
    mkdirSync(out);
    writeFileSync(join(out, "part.parquet"), "what was there");
  });
  afterAll(() => {
    running?.stop();
    rmSync(folder, { recursive: true });
  });

  it("names an index that is missing on an executor", PATIENCE, async () => {
    await fails(["--index", at("gone.idx"), "--mounted"], `${at("gone.idx")}: there is no film index`);
  });

  it("tells of a worker that is killed", PATIENCE, async () => {
    await fails(["--index", at("films.idx"), "--node", program("killed-node", "kill -9 $$")], "ended by signal 9");
  });

  // What damages the row must end with it, or the shell would wait for the rest.
  it("tells of a row that a worker refuses", PATIENCE, async () => {
    const damaging = program("damaging-node", `sed -u '/^\\["hard/{s//["hard",/;q}' | "${process.execPath}" "$@"`);
    await fails(["--index", at("films.idx"), "--node", damaging], /input:\d+: is not a release: "\[\\"hard/);
  });

  it("tells of a column that is missing", PATIENCE, async () => {
    await fails(["--index", at("films.idx"), "--releases", lists.films], "the releases have no column release_id");
  });

  it("tells of a Node that is missing", PATIENCE, async () => {
    await fails(["--index", at("films.idx"), "--node", "no-such-node"], "cannot start no-such-node");
  });

  it("starts no more workers than work at once, however many parts there are", PATIENCE, async () => {
    const counting = program("counting-node", `echo started >>"${at("starts")}"; exec "${process.execPath}" "$@"`);
    const { code } = await job([
      ...["--index", at("films.idx"), "--node", counting],
      ...["--out", at("counted"), "--partitions", "6"],
    ]);
    expect([code, readFileSync(at("starts"), "utf8")]).toEqual([0, expect.stringMatching(/^(started\n){1,2}$/)]);
  });

  it.skipIf(!canMount())("tells of a full disk", PATIENCE, async () => {
    const small = at("small");
    mkdirSync(small);
    expect(spawnSync("mount", ["-t", "tmpfs", "-o", "size=16k", "tmpfs", small]).status).toBe(0);
    try {
      const { code, stderr } = await job(["--index", at("films.idx"), "--out", join(small, "links")]);
      expect([code, stderr]).toEqual([1, expect.stringMatching(/No space left on device/)]);
      expect(readdirSync(small)).toEqual([]);
    } finally {
      spawnSync("umount", ["-l", small]);
    }
  });

  async function fails(args: readonly string[], message: string | RegExp): Promise<void> {
    const { code, stderr } = await job(["--out", out, ...args]);
    const told = stderr.split("\n").filter((line) => line.startsWith("error: "));
    expect([code, told]).toEqual([
      1,
      [typeof message === "string" ? expect.stringContaining(message) : expect.stringMatching(message)],
    ]);
    expect(readFileSync(join(out, "part.parquet"), "utf8")).toBe("what was there");
    expect(readdirSync(folder).filter((name) => name.includes(".partial"))).toEqual([]);
  }

  async function job(args: readonly string[]) {
    const always = ["--remote", running.master, "--releases", lists.releases, "--worker", at("link-worker.tgz")];
    const child = spawn(
      process.env.PYSPARK_PYTHON ?? "python3",
      ["deploy/spark/link_releases.py", ...always, ...args],
      {
        stdio: ["ignore", "ignore", "pipe"],
      },
    );
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    const stderr = await text(child.stderr);
    return { code: await ended, stderr };
  }

  function program(name: string, script: string): string {
    writeFileSync(at(name), `#!/bin/sh\n${script}\n`);
    chmodSync(at(name), 0o755);
    return at(name);
  }
});

/** Only root may mount a disk that is small enough to be full soon. */
function canMount(): boolean {
  return process.platform === "linux" && process.getuid?.() === 0;
}
