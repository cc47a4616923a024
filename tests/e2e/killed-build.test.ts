import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { keyOf, unit } from "#lib/sample/chance/random";
import { CURRENT_FILE } from "#lib/snapshot/open-snapshot";
import { copyProject, leitmotif, programIn } from "./project.js";

/**
 * Each moment takes two builds, so there are few unless more are asked for. Another seed tries other moments:
 * LEITMOTIF_KILLS=10 LEITMOTIF_KILL_SEED=2 npx vitest run tests/e2e/killed-build.test.ts
 */
const KILLS = Number(process.env.LEITMOTIF_KILLS ?? 2);
const SEED = Number(process.env.LEITMOTIF_KILL_SEED ?? 1);
const MOMENTS = Array.from({ length: KILLS }, (_, index) => unit(keyOf(SEED, 0, index), 0));

let undisturbed: string;
let milliseconds: number;

beforeAll(async () => {
  process.stderr.write(`builds are killed at ${KILLS} random moments of seed ${SEED}\n`);
  const project = smallProject();
  const started = performance.now();
  await leitmotif(project, ["build"]);
  milliseconds = performance.now() - started;
  undisturbed = snapshotIn(project);
}, 300_000);

describe("a build up to the report that is killed", () => {
  it.each(MOMENTS.map((share) => ({ share, percent: Math.round(100 * share) })))(
    "at $percent % of its time is finished by the next one, with the same snapshot and nothing left behind",
    async ({ share }) => {
      const project = smallProject();
      await killedAfter(project, share * milliseconds);
      await leitmotif(project, ["build"]);
      expect(snapshotIn(project)).toBe(undisturbed);
      expect(unfinishedIn(project)).toEqual([]);
    },
    300_000,
  );
});

function smallProject(): string {
  const project = copyProject();
  writeFileSync(join(project, "leitmotif.config.json"), JSON.stringify({ sample: { films: 30 } }));
  return project;
}

/** As when the machine fails: the kernel and the page builder, programs of their own, end with the build. */
async function killedAfter(project: string, wait: number): Promise<void> {
  const child = spawn(process.execPath, [programIn(project), "build", "--quiet"], {
    cwd: project,
    stdio: "ignore",
    detached: true,
  });
  const ended = once(child, "exit");
  const timer = setTimeout(() => killGroup(child.pid), wait);
  await ended;
  clearTimeout(timer);
}

function killGroup(leader: number | undefined): void {
  if (leader !== undefined) process.kill(-leader, "SIGKILL");
}

function snapshotIn(project: string): string {
  return readFileSync(join(project, "data", "snapshots", CURRENT_FILE), "utf8");
}

function unfinishedIn(project: string): string[] {
  const folders = readdirSync(project).filter((name) => name !== "node_modules");
  return folders
    .flatMap((folder) => namesBelow(project, folder))
    .filter((name) => /\.partial$|(^|\/)work-[^/]*$/.test(name));
}

function namesBelow(project: string, name: string): string[] {
  try {
    const names = readdirSync(join(project, name), { recursive: true, encoding: "utf8" });
    return [name, ...names.map((below) => join(name, below))];
  } catch (error) {
    // A file.
    if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return [name];
    throw error;
  }
}
