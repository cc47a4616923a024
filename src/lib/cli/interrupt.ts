import { removeUnfinishedFiles } from "../core/atomic-write.js";
import { EXIT } from "./failure.js";

/** Removes half-written files and exits, on Ctrl-C or when the terminal or the machine shuts down. */
export function cleanUpOnInterrupt(): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => stop());
}

function stop(): never {
  try {
    removeUnfinishedFiles();
    process.stderr.write("\ninterrupted: half-written files were removed, and a download can be continued\n");
  } catch (error) {
    process.stderr.write(`\ninterrupted: a half-written file could not be removed: ${String(error)}\n`);
  }
  process.exit(EXIT.interrupted);
}
