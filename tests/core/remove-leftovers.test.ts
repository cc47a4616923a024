import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { withTemporaryFolder, writeAtomically } from "#lib/core/atomic-write";
import { removeLeftoversBelow, removeLeftoversIn } from "#lib/core/remove-leftovers";
import { partialPath, processOf, workFolderPrefix } from "#lib/core/temporary-names";
import { sweepLeftovers } from "#lib/stages/skipping/sweep-leftovers";
import { newBuild } from "../stages/new-build.js";

const gone = spawnSync(process.execPath, ["-e", ""]).pid;

describe("removing leftovers", () => {
  it("removes files and folders of processes that are gone, at any depth", () => {
    const folder = newFolder();
    const file = filled(partialPath(join(folder, "imdb", "counts.json"), gone));
    const delivery = partialPath(join(folder, "imdb", "2026-01-01"), gone);
    filled(join(delivery, "title_basics.parquet"));
    const work = join(folder, `${workFolderPrefix(gone)}aB3dE6`);
    filled(join(work, "page.html"));
    expect(removeLeftoversBelow(folder).sort()).toEqual([file, delivery, work].sort());
    expect([file, delivery, work].filter(existsSync)).toEqual([]);
  });

  it("leaves those of a process that still runs, and what is in them", async () => {
    const folder = newFolder();
    const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    const file = filled(join(partialPath(join(folder, "2026-01-01"), other.pid ?? 0), partialPath("rows.csv", gone)));
    expect(removeLeftoversBelow(folder)).toEqual([]);
    expect(existsSync(file)).toBe(true);
    other.kill("SIGKILL");
    await once(other, "exit");
    expect(removeLeftoversBelow(folder)).toEqual([dirname(file)]);
  });

  it("leaves what this process is at work on, but not what an earlier one of its number left", async () => {
    const folder = newFolder();
    const left = filled(partialPath(join(folder, "earlier"), process.pid));
    await withTemporaryFolder(folder, (work) =>
      writeAtomically(join(folder, "now"), async (path) => {
        filled(path);
        expect(removeLeftoversBelow(folder)).toEqual([left]);
        expect([work, path].every(existsSync)).toBe(true);
      }),
    );
    expect(existsSync(join(folder, "now"))).toBe(true);
  });

  it("leaves files that only look alike, such as a download that goes on later", () => {
    const folder = newFolder();
    for (const name of ["title.basics.tsv.gz.partial", "work-1-x.csv", "work-songs", "1.partial.csv"]) {
      filled(join(folder, name));
      expect(processOf(name)).toBeUndefined();
    }
    expect(removeLeftoversBelow(folder)).toEqual([]);
  });

  it("does not look into other folders when it should not", () => {
    const folder = newFolder();
    const below = filled(partialPath(join(folder, "below", "file"), gone));
    const here = filled(partialPath(join(folder, "file"), gone));
    expect(removeLeftoversIn(folder)).toEqual([here]);
    expect(existsSync(below)).toBe(true);
  });

  it("finds nothing in a folder that is not there", () => {
    expect(removeLeftoversBelow(join(newFolder(), "absent"))).toEqual([]);
  });
});

describe("the start of a build", () => {
  it("removes the leftovers from every place that stages write to", () => {
    const build = newBuild();
    const { project } = build;
    const { paths } = build.config;
    const leftovers = [...Object.values(paths).map((path) => join(path, "part")), join(project, ".observablehq/report")]
      .map((path) => (path === join(paths.warehouse, "part") ? `${paths.warehouse}.loaded` : path))
      .map((path) => filled(partialPath(path, gone)));
    sweepLeftovers(build);
    expect(leftovers.filter(existsSync)).toEqual([]);
  });
});

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "leitmotif-leftovers-"));
}

function filled(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, "a part");
  return path;
}
