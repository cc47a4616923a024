import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../../core/errors.js";
import { sha256 } from "../../core/sha256.js";
import { filesBelow } from "../files-below.js";

/** A published version never changes: it may be built again, but only with the same bytes. */
export function refuseDifferentBytes(published: string, built: string): void {
  if (!existsSync(published)) return;
  const differing = differingFiles(published, built);
  if (differing.length === 0) return;
  throw new InputError("is already published, and this build differs in", {
    file: published,
    value: differing.join(", "),
    remedy:
      "a published version does not change; to publish these pages beside it, add --revise; to replace it, add --force",
  });
}

export function sameBytes(published: string, built: string): boolean {
  return differingFiles(published, built).length === 0;
}

function differingFiles(published: string, built: string): string[] {
  const before = hashes(published);
  const now = hashes(built);
  const names = [...new Set([...before.keys(), ...now.keys()])].sort();
  return names.filter((name) => before.get(name) !== now.get(name));
}

function hashes(folder: string): Map<string, string> {
  return new Map(filesBelow(folder).map((name) => [name, sha256(readFileSync(join(folder, name)))]));
}
