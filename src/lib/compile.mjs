// Compiles the package: TypeScript and WebAssembly to dist/, and beside them the files that modules read (SQL, JSON,
// CSS) and those that become modules (CSV, JSON).
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

/** The programs that run as WebAssembly, written in AssemblyScript. Code that they share is in folders beside them. */
const PROGRAM = /[/\\]assembly[/\\][a-z-]+\.ts$/;
const ASSEMBLY = ["-O3", "--noAssert", "--runtime", "stub", "--enable", "simd"];

const DATA_FILE = /(?<!tsconfig)\.(sql|json|css|md)$/;
/**
 * The words and weights of linking, and the words of recommending, become modules, so that both also run in a browser,
 * where there are no files.
 */
const DATA_MODULE = /^(linking|learning|recommending)[/\\].*\.(csv|json)$/;
/** What a deleted source file may have left behind. */
const ORPHAN = /\.(js|js\.map|d\.ts|sql|css|md|csv)$/;
const NOT_A_ROOM = new Set(["dist", "bin", "node_modules"]);

const library = dirname(fileURLToPath(import.meta.url));
const output = join(library, "dist");

if (process.argv.includes("--clean")) rmSync(output, { recursive: true, force: true });
compile();
removeOrphans();
await assemble();
copyDataFiles();
writeDataModules();
await hashCode();

function compile() {
  const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");
  const { status } = spawnSync(process.execPath, [compiler, "-p", library], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

/** Removes the output of deleted sources. Figures are found by their files, so a deleted one would live on. */
function removeOrphans() {
  for (const file of readdirSync(output, { recursive: true, encoding: "utf8" })) {
    const source = ORPHAN.test(file) ? file.replace(/\.(js|js\.map|d\.ts)$/, ".ts") : undefined;
    if (source !== undefined && !existsSync(join(library, source))) rmSync(join(output, file));
  }
}

async function assemble() {
  for (const file of filesLike(PROGRAM)) {
    const program = file.split(sep).join("/");
    const target = `dist/${program.replace(/ts$/, "wasm")}`;
    const { error, stderr } = await asc.main([program, "--baseDir", library, "--outFile", target, ...ASSEMBLY]);
    if (error === null) continue;
    process.stderr.write(stderr.toString());
    process.exit(1);
  }
}

function copyDataFiles() {
  for (const file of filesLike(DATA_FILE)) {
    if (!DATA_MODULE.test(file)) cpSync(join(library, file), join(output, file));
  }
}

function writeDataModules() {
  for (const file of filesLike(DATA_MODULE)) {
    const text = readFileSync(join(library, file), "utf8");
    const value = file.endsWith(".json") ? JSON.parse(text) : text;
    mkdirSync(dirname(join(output, file)), { recursive: true });
    writeFileSync(join(output, `${file}.js`), `export default ${JSON.stringify(value)};\n`);
  }
}

/** Hashes what each module is made of, so that a stage knows whether its code has changed. */
async function hashCode() {
  const { CODE_HASHES_FILE, codeHashes } = await import("./dist/core/code/code-closures.js");
  writeFileSync(join(output, CODE_HASHES_FILE), `${JSON.stringify(codeHashes(output), null, 1)}\n`);
}

/** Paths of matching files in the rooms, relative to the library's folder. */
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
