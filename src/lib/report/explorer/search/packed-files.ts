import { unpack } from "../../packed/unpack.js";

/** Reads a file of a set of cases by its name. */
export type ReadFile = (name: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Files by name, unpacked; each is read once. */
export interface PackedFiles {
  bytes(name: string): Promise<Uint8Array>;
  json<T>(name: string): Promise<T>;
}

export function createPackedFiles(read: ReadFile): PackedFiles {
  const bytes = remembered(async (name) => unpack(await read(name)));
  const json = remembered(async (name) => JSON.parse(new TextDecoder().decode(await bytes(name))));
  // Whoever asks knows what was written to the file.
  return { bytes, json: <T>(name: string) => json(name) as Promise<T> };
}

/** Forgets what failed, so that it is tried again. */
function remembered<T>(read: (name: string) => Promise<T>): (name: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (name) => {
    const content = known.get(name) ?? read(name);
    known.set(name, content);
    content.catch(() => known.delete(name));
    return content;
  };
}
