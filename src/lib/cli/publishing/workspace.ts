import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Command } from "commander";
import { InputError } from "../../core/errors.js";

/** What the workspace for publishing offers. */
export interface PublishingWorkspace {
  /** By their names. */
  readonly COMMANDS: Readonly<Record<string, () => Promise<Command>>>;
  /** Takes deliveries from a folder or a cloud. */
  takeFrom(url: string, command: Command): Promise<void>;
  /** Draws the charts about a file of films into a folder. */
  drawFiles(csv: string, folder: string): Promise<{ readonly path: string; readonly title: string }[]>;
}

/** It lies beside the library, and is compiled when its packages are installed. */
const ENTRY = new URL("../../../../publish/dist/commands.js", import.meta.url);

/** Loads the workspace with the clients of clouds and databases, which the library does without. */
export async function publishingWorkspace(entry: URL = ENTRY): Promise<PublishingWorkspace> {
  if (!isInstalled(entry)) {
    throw new InputError("publishing needs packages that are not installed", {
      remedy: "run once, in the folder of the kit: npm ci --prefix src/publish",
    });
  }
  return import(entry.href);
}

export function isInstalled(entry: URL = ENTRY): boolean {
  return existsSync(fileURLToPath(entry));
}
