// Runs a program and adds up the CPU time of all processes that it starts, by looking at /proc again and again: what
// Spark's Java, Python and Node take is nowhere else in one place.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const LOOK_EVERY_MS = 100;
const TICKS_A_SECOND = 100;

/** Resolves to { seconds, cpuSeconds, stdout } and fails if the program does. */
export async function runMeasured(command, args) {
  const started = performance.now();
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "inherit"] });
  const cpu = new Map();
  const family = new Set([child.pid]);
  const looking = setInterval(() => look(family, cpu), LOOK_EVERY_MS);
  let stdout = "";
  child.stdout.on("data", (data) => {
    stdout += data;
  });
  const code = await new Promise((resolve, reject) => child.once("error", reject).once("close", resolve));
  clearInterval(looking);
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}`);
  const ticks = [...cpu.values()].reduce((sum, ticks) => sum + ticks, 0);
  return { seconds: (performance.now() - started) / 1000, cpuSeconds: ticks / TICKS_A_SECOND, stdout };
}

/** Parents come before their children in most listings; those that do not are found the next time. */
function look(family, cpu) {
  for (const { pid, parent, ticks } of readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap(processOf)) {
    if (!family.has(pid) && !family.has(parent)) continue;
    family.add(pid);
    cpu.set(pid, ticks);
  }
}

function processOf(name) {
  try {
    const [, parent, , , , , , , , , , user, system] = readFileSync(`/proc/${name}/stat`, "latin1")
      .replace(/^.*\) /s, "")
      .split(" ");
    return [{ pid: Number(name), parent: Number(parent), ticks: Number(user) + Number(system) }];
  } catch {
    // It has ended since it was listed.
    return [];
  }
}
