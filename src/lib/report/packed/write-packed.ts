import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { deflateRawSync } from "node:zlib";

/** Packs bytes as browsers can unpack them by themselves, whatever the server. */
export function writePacked(file: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, deflateRawSync(bytes));
}
