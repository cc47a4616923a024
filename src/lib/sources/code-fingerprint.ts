import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packageJson } from "../package-json.js";

const room = fileURLToPath(new URL(".", import.meta.url));

/** Changes with the code of this room, so that what older code has staged is staged again. */
export function sourcesFingerprint(): string {
  const hash = createHash("sha256").update(packageJson.version);
  for (const name of readdirSync(room, { recursive: true, encoding: "utf8" }).filter(isCode).sort()) {
    hash.update(name.replaceAll("\\", "/")).update(readFileSync(join(room, name)));
  }
  return hash.digest("hex");
}

function isCode(name: string): boolean {
  return /\.(js|sql|json|csv)$/.test(name);
}
