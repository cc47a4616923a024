// Compiles the package: TypeScript and WebAssembly to dist/, and beside them the data files (SQL, JSON, CSS, CSV) that
// the modules read.
import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import openWabt from "wabt";

const DATA_FILE = /\.(sql|json|css|csv)$/;
const NOT_A_ROOM = new Set(["dist", "bin", "node_modules"]);

const library = dirname(fileURLToPath(import.meta.url));
const output = join(library, "dist");

if (process.argv.includes("--clean")) rmSync(output, { recursive: true, force: true });
compile();
await assemble();
copyDataFiles();

function compile() {
  const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const { status } = spawnSync(process.execPath, [compiler, "-p", library], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

async function assemble() {
  const wabt = await openWabt();
  for (const file of filesLike(/\.wat$/)) {
    const assembled = wabt.parseWat(file, readFileSync(join(library, file), "utf8"));
    assembled.validate();
    writeFileSync(join(output, file.replace(/wat$/, "wasm")), assembled.toBinary({}).buffer);
    assembled.destroy();
  }
}

function copyDataFiles() {
  for (const file of filesLike(DATA_FILE)) cpSync(join(library, file), join(output, file));
}

/** The paths, from the library's folder, of such files in its rooms. */
function filesLike(pattern) {
  return rooms()
    .flatMap((room) =>
      readdirSync(join(library, room), { recursive: true, encoding: "utf8" }).map((file) => join(room, file)),
    )
    .filter((file) => pattern.test(file));
}

function rooms() {
  return readdirSync(library, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !NOT_A_ROOM.has(entry.name))
    .map((entry) => entry.name);
}
