import { join } from "node:path";
import { CURRENT_FILE } from "../contract/current-file.js";
import type { Config } from "../core/config.js";
import type { Build } from "./stage.js";

/** Rewritten whenever something was loaded into the warehouse. */
export function loadedMark({ paths }: Pick<Config, "paths">): string {
  return `${paths.warehouse}.loaded`;
}

/** Rewritten whenever films were predicted. */
export function predictedMark({ paths }: Pick<Config, "paths">): string {
  return `${paths.warehouse}.predicted`;
}

/** Rewritten whenever links were made. */
export function linkedMark({ paths }: Pick<Config, "paths">): string {
  return `${paths.warehouse}.linked`;
}

/** The results of the gates in the last build. */
export function gateResultsFile({ paths }: Config): string {
  return join(paths.ledger, "gates.json");
}

/** The file that names the newest snapshot. */
export function snapshotPointer({ paths }: Config): string {
  return join(paths.snapshots, CURRENT_FILE);
}

/** The executed notebooks, before they are published. */
export function notebooksOf(build: Build): string {
  return join(workFolderOf(build), "notebooks");
}

/** The built report, before it is published. */
export function reportOf(build: Build): string {
  return join(workFolderOf(build), "report");
}

export function workFolderOf({ project }: Build): string {
  return join(project, ".observablehq");
}
