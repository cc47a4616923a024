import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Delivery } from "../delivery.js";
import { RECORD_FILE } from "../fetching/fetch-record.js";
import type { FileReader } from "../source.js";

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
  /** Names of files that no reader knows. */
  readonly unread: readonly string[];
}

/** The files in a delivery's folder. Whether a file can be read shows only when it is read. */
export function findContent({ folder }: Delivery, readers: readonly FileReader[]): DeliveryContent {
  const names = readdirSync(folder)
    .filter((name) => name !== RECORD_FILE && !name.startsWith("."))
    .sort();
  const files = readers.flatMap((reader) =>
    names
      .filter((name) => readers.find((candidate) => candidate.matches(name)) === reader)
      .map((name) => ({ name, path: join(folder, name), bytes: statSync(join(folder, name)).size, reader })),
  );
  const unread = names.filter((name) => !readers.some((reader) => reader.matches(name)));
  return { files, unread };
}
