import { createHash, type Hash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { InputError, PassingFailure, writeAtomically } from "leitmotif/extension";
import type { StoredFile, Target } from "../targets/target.js";

/** Brings a file home and checks it. Of a file without a checksum, its size is known. */
export async function receiveFile(target: Target, name: string, path: string, stored: StoredFile): Promise<void> {
  await writeAtomically(path, async (temporary) => {
    const hash = createHash("sha256");
    const received = { bytes: 0 };
    const chunks = await target.read(name);
    await pipeline(Readable.from(counted(chunks, hash, received)), createWriteStream(temporary));
    const found = hash.digest("hex");
    // A connection may also end early without saying so.
    if (received.bytes < stored.bytes)
      throw new PassingFailure(`only ${received.bytes} of ${stored.bytes} bytes arrived`);
    if (received.bytes === stored.bytes && (stored.sha256 === undefined || stored.sha256 === found)) return;
    throw new InputError("is damaged", {
      file: `${target.url}${name}`,
      value: `SHA-256 ${found} instead of ${stored.sha256 ?? `${stored.bytes} bytes`}`,
      remedy: "store it again under another prefix",
    });
  });
}

async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  hash: Hash,
  received: { bytes: number },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    received.bytes += chunk.length;
    yield chunk;
  }
}
