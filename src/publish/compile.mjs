// Compiles this workspace to dist/, if its packages are installed; `--types` only checks it and its tests.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** What modules read at run time lies beside them. */
const DATA_FILE = /^(?!node_modules|dist|tsconfig|package)[^.]+\.(sql|json)$/;

const workspace = dirname(fileURLToPath(import.meta.url));
const output = join(workspace, "dist");
/** What npm writes when it has installed everything: until then, a compilation would find only some packages. */
const INSTALLED = join(workspace, "node_modules", ".package-lock.json");
const compiler = createRequire(import.meta.url).resolve("typescript/bin/tsc");

if (!existsSync(INSTALLED)) {
  process.stdout.write("src/publish is not compiled: its packages are not installed (npm ci --prefix src/publish)\n");
} else if (process.argv.includes("--types")) {
  typescript("../../tests/publish/tsconfig.json");
} else {
  if (process.argv.includes("--clean")) rmSync(output, { recursive: true, force: true });
  typescript(".");
  for (const file of readdirSync(workspace, { recursive: true, encoding: "utf8" })) {
    if (DATA_FILE.test(file)) cpSync(join(workspace, file), join(output, file));
  }
}

function typescript(project) {
  const { status } = spawnSync(process.execPath, [compiler, "-p", join(workspace, project)], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
