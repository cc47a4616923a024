import { createHash } from "node:crypto";
import { createReadStream, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Delivery } from "../delivery.js";
import { RECORD_FILE } from "../fetching/fetch-record.js";
import { explainReadFailure } from "../reading/open-bytes.js";
import type { FileReader } from "./reader.js";

/** A file of a delivery and the reader that knows it. */
export interface ReadableFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly reader: FileReader;
}

export interface DeliveryContent {
  /** In the order of the readers, then by name. */
  readonly files: readonly ReadableFile[];
  /** Names of what no reader knows. */
  readonly unread: readonly string[];
}

/** What lies in a delivery's folder. Whether a file can be read shows when it is read. */
export function findContent({ source, folder }: Delivery, readers: readonly FileReader[]): DeliveryContent {
  const candidates = readers.filter((reader) => reader.source === source);
  const names = readdirSync(folder)
    .filter((name) => name !== RECORD_FILE && !name.startsWith("."))
    .sort();
  const files = candidates.flatMap((reader) =>
    names
      .filter((name) => candidates.find((candidate) => candidate.matches(name)) === reader)
      .map((name) => ({ name, path: join(folder, name), bytes: statSync(join(folder, name)).size, reader })),
  );
  const unread = names.filter((name) => !candidates.some((reader) => reader.matches(name)));
  return { files, unread };
}

/** SHA-256 of a file as it lies on disk. */
export async function sha256OfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, { highWaterMark: 1 << 20 }), hash).catch((error: unknown) => {
    throw explainReadFailure(path, error);
  });
  return hash.digest("hex");
}
