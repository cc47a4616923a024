import { removeUnfinishedFiles } from "../core/atomic-write.js";
import { EXIT } from "./failure.js";

/** On Ctrl-C, or when the terminal or the machine goes down, removes half-written files and ends. */
export function cleanUpOnInterrupt(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => stop());
}

function stop(): never {
  try {
    removeUnfinishedFiles();
    process.stderr.write("\ninterrupted: nothing half-written is left, and a download goes on where it stopped\n");
  } catch (error) {
    process.stderr.write(`\ninterrupted: a half-written file could not be removed: ${String(error)}\n`);
  }
  process.exit(EXIT.interrupted);
}
