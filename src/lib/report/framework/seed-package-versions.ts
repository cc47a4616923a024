import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Framework 1.13.4 asks the npm registry for the versions of packages that a page might use. With an empty folder in
 * its cache it does not, so builds and previews need no network.
 */
export function seedPackageVersions(root: string): void {
  const versions: Record<string, string> = JSON.parse(
    readFileSync(new URL("framework-packages.json", import.meta.url), "utf8"),
  );
  for (const [name, version] of Object.entries(versions)) {
    mkdirSync(join(root, ".observablehq", "cache", "_npm", `${name}@${version}`), { recursive: true });
  }
}
