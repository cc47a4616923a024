import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const folder =
  process.env.LEITMOTIF_SERVERS ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "leitmotif", "servers");

/** The program of a server that `.ci/servers` installs; undefined, with the reason printed, where it is not there. */
export function installedProgram(path: string, what: string): string | undefined {
  const program = join(folder, path);
  if (existsSync(program)) return program;
  process.stderr.write(`skipped: tests on ${what}, because ${program} is not there (.ci/servers installs it)\n`);
  return undefined;
}
