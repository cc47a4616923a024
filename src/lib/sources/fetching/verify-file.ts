import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { InputError } from "../../core/errors.js";
import { gunzip } from "../reading/gunzip.js";

/** A complete download that differs from what was published. */
export class DamagedFile extends Error {
  override name = "DamagedFile";
}

/** Returns the file's SHA-256. Throws a DamagedFile if the checksum or the gzip stream is wrong. */
export async function verifyFile(path: string, gzip: boolean, publishedSha256?: string): Promise<string> {
  const sha256 = await checksum(path);
  if (publishedSha256 !== undefined && sha256 !== publishedSha256) {
    throw new DamagedFile(`its SHA-256 is ${sha256}, but the published one is ${publishedSha256}`);
  }
  if (gzip) await checkGzip(path);
  return sha256;
}

async function checksum(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash);
  return hash.digest("hex");
}

async function checkGzip(path: string): Promise<void> {
  const unpacked = gunzip(path, createReadStream(path, { highWaterMark: 1 << 20 }));
  try {
    for (let chunk = await unpacked.next(); !chunk.done; chunk = await unpacked.next());
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new DamagedFile(`its gzip stream is broken: ${error.message}`);
  }
}
