// What a bench is made of. A bench module exports:
//   options   its command line options, as node:util's parseArgs takes them
//   run       async (options) => figures, the one object that is printed
//   and the steps that `measure` runs: async (argument) => value, both plain JSON.
import { fork } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../..", import.meta.url));

/**
 * Runs an exported step of a bench module in a process of its own, so that its peak memory is its own too.
 * Resolves to { value, seconds, cpuSeconds, peakMemoryMb }; what the step prints goes to stderr.
 * The caller must itself stay small: Linux counts the forking parent's memory into the child's peak.
 */
export async function measure(moduleUrl, step, argument) {
  progress(`${step} …`);
  const child = fork(new URL("measured-step.mjs", import.meta.url), [moduleUrl, step], {
    stdio: ["ignore", 2, 2, "ipc"],
  });
  child.send(argument ?? null);
  const measured = await new Promise((resolve, reject) => {
    child.once("message", resolve);
    child.once("error", reject);
    child.once("exit", (code, signal) => reject(new Error(`${step} ended with ${signal ?? `exit code ${code}`}`)));
  });
  const { seconds, cpuSeconds, peakMemoryMb } = measured;
  progress(`${step}: ${seconds.toFixed(2)} s (${cpuSeconds.toFixed(2)} s of CPU), ${Math.round(peakMemoryMb)} MB`);
  return measured;
}

/**
 * Measures steps several times, in turns. Of each the best time counts, as other programs only slow down, and the
 * highest peak of memory.
 */
export async function measureInTurns(moduleUrl, steps, argument, rounds) {
  const best = {};
  for (let round = 1; round <= rounds; round++) {
    progress(`round ${round} of ${rounds}`);
    for (const step of steps) {
      const measured = await measure(moduleUrl, step, argument);
      const { seconds = Number.POSITIVE_INFINITY, peakMemoryMb = 0 } = best[step] ?? {};
      best[step] = {
        value: measured.value,
        seconds: Math.min(seconds, measured.seconds),
        peakMemoryMb: Math.max(peakMemoryMb, measured.peakMemoryMb),
      };
    }
  }
  return best;
}

/**
 * The folder of a generated input, kept in data/bench and reused. `name` must tell everything that it depends on;
 * `generate` fills a temporary folder, so an interrupted run leaves nothing that looks whole.
 */
export async function generated(name, generate) {
  const folder = join(repository, "data", "bench", name);
  if (existsSync(folder)) return folder;
  const temporary = `${folder}.${process.pid}.partial`;
  mkdirSync(dirname(folder), { recursive: true });
  try {
    progress(`generating ${name} …`);
    await generate(temporary);
    renameSync(temporary, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return folder;
}

export function progress(text) {
  process.stderr.write(`${text}\n`);
}
