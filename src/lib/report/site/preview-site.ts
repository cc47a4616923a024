import { rmSync } from "node:fs";
import { join } from "node:path";
import { packageJson } from "../../core/code/package-json.js";
import { SNAPSHOT_VARIABLE } from "../../snapshot/open-snapshot.js";
import { previewWithFramework } from "../framework/run-framework.js";
import { seedPackageVersions } from "../framework/seed-package-versions.js";

/**
 * Serves the pages of a project and reloads them when they change; `args` are passed to Framework's preview command.
 */
export async function previewSite(project: string, snapshotFolder: string, args: readonly string[]): Promise<void> {
  const root = join(project, "src");
  forgetOldOutputs(join(root, ".observablehq", "cache"));
  seedPackageVersions(root);
  await previewWithFramework(project, args, { [SNAPSHOT_VARIABLE]: snapshotFolder });
}

/**
 * Framework would show the previous output of the loaders and of this package; the bundles of other packages remain
 * valid.
 */
function forgetOldOutputs(cache: string): void {
  for (const outdated of ["loaders", join("_node", `${packageJson.name}@${packageJson.version}`)]) {
    rmSync(join(cache, outdated), { recursive: true, force: true });
  }
}
