import { removeUnfinishedFiles } from "../core/atomic-write.js";
import { cleanUpOnInterrupt } from "./interrupt.js";
import { runCommand } from "./run-command.js";

cleanUpOnInterrupt();
endQuietlyWhenNobodyReads();
process.exitCode = await runCommand(process.argv.slice(2), {
  writeOut: (text) => process.stdout.write(text),
  writeErr: (text) => process.stderr.write(text),
});

/** `leitmotif … | head` closes the pipe early, which is no failure. */
function endQuietlyWhenNobodyReads(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    removeUnfinishedFiles();
    process.exit(0);
  });
}
