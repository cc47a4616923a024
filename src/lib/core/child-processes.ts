import type { ChildProcess } from "node:child_process";

/** Makes sure that a child process does not outlive this one, even when Ctrl-C ends it. */
export function endWithThisProcess(child: ChildProcess): void {
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("close", () => process.off("exit", kill));
}
