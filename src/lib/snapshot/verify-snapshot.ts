import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { sha256OfFile } from "../core/sha256.js";
import { MANIFEST_FILE, manifestText, type SnapshotFile, snapshotId } from "./manifest.js";
import { openSnapshot } from "./open-snapshot.js";

/** A difference between a snapshot and what was published. */
export interface Fault {
  readonly file: string;
  readonly fault: string;
}

/**
 * Reads every byte of a snapshot again and compares it with the manifest, and the manifest with the folder's name.
 * `republish` makes the same tables again, to find the first byte in which a damaged file differs.
 */
export async function verifySnapshot(folder: string, republish: () => Promise<string>): Promise<Fault[]> {
  const { manifest } = openSnapshot(folder);
  const faults: Fault[] = [];
  const id = snapshotId(manifest);
  if (id !== basename(folder)) faults.push({ file: MANIFEST_FILE, fault: `its content has the id ${id}` });
  const offset = differenceInText(join(folder, MANIFEST_FILE), manifestText(manifest));
  if (offset !== undefined)
    faults.push({ file: MANIFEST_FILE, fault: `is written differently from byte ${offset} on` });
  for (const file of manifest.files) {
    const fault = await verifyFile(folder, file);
    if (fault !== undefined) faults.push({ file: file.name, fault });
  }
  const damaged = faults.filter(({ file }) => file !== MANIFEST_FILE && existsSync(join(folder, file)));
  if (damaged.length > 0) {
    const original = await republish();
    for (const fault of damaged) {
      faults[faults.indexOf(fault)] = await locate(fault, manifest.files, { folder, original });
    }
  }
  const known = new Set([MANIFEST_FILE, ...manifest.files.map(({ name }) => name)]);
  const extra = readdirSync(folder).filter((name) => !known.has(name));
  return [...faults, ...extra.sort().map((file) => ({ file, fault: "is not in the manifest" }))];
}

/** The index at which two files start to differ; undefined if they are the same. */
export async function firstDifference(a: string, b: string): Promise<number | undefined> {
  const [left, right] = [chunksOf(a), chunksOf(b)];
  let offset = 0;
  for (;;) {
    const [x, y] = await Promise.all([left.next(), right.next()]);
    if (x.done || y.done) return x.done && y.done ? undefined : offset;
    const length = Math.min(x.value.length, y.value.length);
    for (let at = 0; at < length; at++) if (x.value[at] !== y.value[at]) return offset + at;
    if (x.value.length !== y.value.length) return offset + length;
    offset += length;
  }
}

async function verifyFile(folder: string, { name, bytes, sha256 }: SnapshotFile): Promise<string | undefined> {
  const path = join(folder, name);
  if (!existsSync(path)) return "is missing";
  const { size } = statSync(path);
  if (size !== bytes) return `has ${size} bytes instead of ${bytes}`;
  const found = await sha256OfFile(path);
  return found === sha256 ? undefined : `has the SHA-256 ${found} instead of ${sha256}`;
}

/** Adds the first byte that differs, if the republished file is what the manifest describes. */
async function locate(
  { file, fault }: Fault,
  files: readonly SnapshotFile[],
  { folder, original }: { readonly folder: string; readonly original: string },
): Promise<Fault> {
  const expected = files.find(({ name }) => name === file)?.sha256;
  const copy = join(original, file);
  if (!existsSync(copy) || (await sha256OfFile(copy)) !== expected) return { file, fault };
  return { file, fault: `${fault}, and differs from byte ${await firstDifference(join(folder, file), copy)} on` };
}

function differenceInText(path: string, expected: string): number | undefined {
  const [found, wanted] = [readFileSync(path), Buffer.from(expected)];
  if (found.equals(wanted)) return undefined;
  const at = found.findIndex((byte, index) => byte !== wanted[index]);
  return at === -1 ? found.length : at;
}

const CHUNK = 1 << 20;

/** Chunks of a fixed size, except for the last. */
async function* chunksOf(path: string): AsyncGenerator<Buffer> {
  const { size } = statSync(path);
  for (let start = 0; start < size; start += CHUNK) {
    const parts: Buffer[] = [];
    for await (const part of createReadStream(path, { start, end: start + CHUNK - 1 })) parts.push(part);
    yield Buffer.concat(parts);
  }
}
