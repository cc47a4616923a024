import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where the programs of PostgreSQL are, which Debian keeps out of the path; undefined where it is not installed. */
export const postgresPrograms = programFolder();

if (postgresPrograms === undefined) {
  process.stderr.write(
    "skipped: tests on a PostgreSQL server, because initdb is not installed (Debian: apt install postgresql)\n",
  );
}

export interface PostgresServer {
  /** The folder of its socket. */
  readonly folder: string;
  /** Runs SQL and psql's own commands, and returns unaligned rows, their values separated by bars. */
  psql(commands: string): string[];
  stop(): void;
}

/** Starts a server of its own in a temporary folder. It listens to a socket there and to no port. */
export function startPostgres(programs: string): PostgresServer {
  const folder = mkdtempSync(join(tmpdir(), "leitmotif-postgres-"));
  const user = serverUser();
  if (user !== undefined) chownSync(folder, user.uid, user.gid);
  const run = (program: string, args: readonly string[], input?: string) =>
    execFileSync(join(programs, program), args, {
      ...user,
      cwd: folder,
      env: { PATH: process.env.PATH, LC_ALL: "C", HOME: folder },
      encoding: "utf8",
      // What pg_ctl starts keeps its output open, so nobody must wait for the end of it.
      stdio: [input === undefined ? "ignore" : "pipe", program === "pg_ctl" ? "ignore" : "pipe", "pipe"],
      ...(input === undefined ? {} : { input }),
    });
  const data = join(folder, "data");
  run("initdb", ["-D", data, "-U", "leitmotif", "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync"]);
  run("pg_ctl", [
    "-D",
    data,
    "-w",
    "-l",
    join(folder, "log"),
    "-o",
    `-k ${folder} -c listen_addresses='' -c fsync=off`,
    "start",
  ]);
  return {
    folder,
    psql: (commands) =>
      run("psql", ["-h", folder, "-U", "leitmotif", "-d", "postgres", "-v", "ON_ERROR_STOP=1", "-qAtX"], commands)
        .split("\n")
        .filter((line) => line !== ""),
    stop() {
      run("pg_ctl", ["-D", data, "-w", "-m", "immediate", "stop"]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function programFolder(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, "bin")), ...(process.env.PATH ?? "").split(":")];
  return folders.find((folder) => existsSync(join(folder, "initdb")));
}

/** PostgreSQL refuses to run as root. */
function serverUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (option: string) => Number(execFileSync("id", [option, "nobody"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}
