import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { packageJson } from "./package-json.js";

/** Of every module, a hash of all that it uses; made by the compiler. */
const HASHES: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(new URL("../../code-hashes.json", import.meta.url), "utf8"),
);

/**
 * Changes with these modules, with whatever they import or read, and with the packages that they are built on, so that
 * what older code has made is made again.
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
