import { readFileSync } from "node:fs";
import { forgetPeak, ownPeak, residentMemory } from "./resident-memory.js";

export interface UsedResources {
  readonly seconds: number;
  readonly memoryPeak: number;
  readonly cpuSeconds: number;
}

const EVERY_MS = 500;

/**
 * Watches what the work that follows takes, until it is asked. Linux remembers the peak of this process, however busy it
 * is; what other programs add is looked at now and then, which works because this process waits for them.
 */
export function watchResources(): () => UsedResources {
  const started = performance.now();
  const worked = workedSeconds();
  forgetPeak();
  let peak = 0;
  const look = () => {
    peak = Math.max(peak, residentMemory(), ownPeak());
  };
  const timer = setInterval(look, EVERY_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    look();
    return {
      seconds: inMilliseconds((performance.now() - started) / 1000),
      memoryPeak: peak,
      cpuSeconds: inMilliseconds(Math.max(0, workedSeconds() - worked)),
    };
  };
}

function inMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

const TICKS = 100;

/** Seconds that processors have worked for this process, and on Linux for the programs that it has waited for. */
function workedSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + childrensSeconds();
}

function childrensSeconds(): number {
  if (process.platform !== "linux") return 0;
  const text = readFileSync("/proc/self/stat", "utf8");
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}
