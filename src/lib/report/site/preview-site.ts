import { rmSync } from "node:fs";
import { join } from "node:path";
import { SNAPSHOT_VARIABLE } from "../../evidence/open-snapshot.js";
import { previewWithFramework } from "./framework.js";
import { seedPackageVersions } from "./seed-package-versions.js";

/** Serves the pages of a project and reloads them as they change; `args` go to Framework's preview command. */
export async function previewSite(project: string, snapshotFolder: string, args: readonly string[]): Promise<void> {
  const root = join(project, "src");
  // Else the preview would show what loaders and package code gave an earlier snapshot.
  rmSync(join(root, ".observablehq", "cache"), { recursive: true, force: true });
  seedPackageVersions(root);
  await previewWithFramework(project, args, { [SNAPSHOT_VARIABLE]: snapshotFolder });
}
