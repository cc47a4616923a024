import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packageJson } from "./package-json.js";

const library = fileURLToPath(new URL(".", import.meta.url));

/** Changes with the code in these rooms or files, so that what older code has made is made again. */
export function codeFingerprint(parts: readonly string[]): string {
  const hash = createHash("sha256").update(packageJson.version);
  for (const name of parts.flatMap(filesIn).sort()) {
    hash.update(name.replaceAll("\\", "/")).update(readFileSync(join(library, name)));
  }
  return hash.digest("hex");
}

function filesIn(part: string): string[] {
  if (statSync(join(library, part)).isFile()) return [part];
  return readdirSync(join(library, part), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(js|wasm|sql|json|csv|css)$/.test(name))
    .map((name) => join(part, name));
}
