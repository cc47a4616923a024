import type { ChildProcess } from "node:child_process";

/** Makes sure that a program started here does not outlive this one, also when Ctrl-C ends it. */
export function endWithThisProcess(child: ChildProcess): void {
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("close", () => process.off("exit", kill));
}
