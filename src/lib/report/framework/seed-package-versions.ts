import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Framework 1.13.4 asks the npm registry for the versions of packages that a page might use. An empty folder
 * in its cache answers instead, so that neither a build nor a preview needs the network.
 */
export function seedPackageVersions(root: string): void {
  const versions: Record<string, string> = JSON.parse(
    readFileSync(new URL("framework-packages.json", import.meta.url), "utf8"),
  );
  for (const [name, version] of Object.entries(versions)) {
    mkdirSync(join(root, ".observablehq", "cache", "_npm", `${name}@${version}`), { recursive: true });
  }
}
