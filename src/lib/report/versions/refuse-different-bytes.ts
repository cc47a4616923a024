import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../../core/errors.js";
import { filesBelow } from "../files-below.js";

/** A published version never changes: it may be built again, but only with the same bytes. */
export function refuseDifferentBytes(published: string, built: string): void {
  if (!existsSync(published)) return;
  const before = hashes(published);
  const now = hashes(built);
  const names = [...new Set([...before.keys(), ...now.keys()])].sort();
  const differing = names.filter((name) => before.get(name) !== now.get(name));
  if (differing.length === 0) return;
  throw new InputError("is already published, and this build differs in", {
    file: published,
    value: differing.join(", "),
    remedy: "a published version does not change; to replace it anyway, add --force",
  });
}

function hashes(folder: string): Map<string, string> {
  return new Map(filesBelow(folder).map((name) => [name, sha256(readFileSync(join(folder, name)))]));
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
