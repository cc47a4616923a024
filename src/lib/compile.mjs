// Compiles the package: TypeScript to dist/, and the data files (SQL, JSON, CSS, CSV) that the modules read beside them.
import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const DATA_FILE = /\.(sql|json|css|csv)$/;
const NOT_A_ROOM = new Set(["dist", "bin", "node_modules"]);

const library = dirname(fileURLToPath(import.meta.url));
const output = join(library, "dist");

if (process.argv.includes("--clean")) rmSync(output, { recursive: true, force: true });
compile();
copyDataFiles();

function compile() {
  const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const { status } = spawnSync(process.execPath, [compiler, "-p", library], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

function copyDataFiles() {
  for (const room of rooms()) {
    for (const file of readdirSync(join(library, room), { recursive: true, encoding: "utf8" })) {
      if (DATA_FILE.test(file)) cpSync(join(library, room, file), join(output, room, file));
    }
  }
}

function rooms() {
  return readdirSync(library, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NOT_A_ROOM.has(entry.name))
    .map((entry) => entry.name);
}
