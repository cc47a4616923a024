import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { packageJson } from "./package-json.js";

/** For each module, a hash of everything that it uses, made by the compiler. */
const HASHES: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL("../../code-hashes.json", import.meta.url), "utf8"),
);

/**
 * Changes with these modules, with whatever they import or read, and with the packages that they use, so that results
 * of older code are made again.
 */
export function codeFingerprint(modules: readonly string[]): string {
  const hash = createHash("sha256").update(JSON.stringify(packageJson));
  for (const module of modules) hash.update(hashOf(module));
  return hash.digest("hex");
}

function hashOf(module: string): string {
  const hash = HASHES[module];
  if (hash === undefined) throw new Error(`there is no module ${module} in the package`);
  return hash;
}
