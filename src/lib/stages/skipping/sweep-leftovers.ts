import { dirname, join } from "node:path";
import { removeLeftoversBelow, removeLeftoversIn } from "../../core/remove-leftovers.js";
import type { Build } from "../stage.js";

/** Removes what killed builds left unfinished, wherever stages write. Files of running builds are kept. */
export function sweepLeftovers({ config, project }: Pick<Build, "config" | "project">): void {
  const { warehouse, ...folders } = config.paths;
  // The warehouse may be in any folder, beside many files that are not ours.
  removeLeftoversIn(dirname(warehouse));
  for (const folder of [...Object.values(folders), join(project, ".observablehq")]) removeLeftoversBelow(folder);
}
