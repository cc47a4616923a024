import type { PackedBytes } from "../../kernels/inflate/inflate.js";

export interface FileBytes extends PackedBytes {
  /** To be called also when not all bytes were wanted. */
  close(): Promise<void>;
}

/** The chunks of a file. What is given back comes before them. */
export function packedBytes(file: string, chunks: AsyncIterable<Buffer>): FileBytes {
  const source = chunks[Symbol.asyncIterator]();
  const givenBack: Buffer[] = [];

  return {
    file,
    async next() {
      const bytes = givenBack.pop();
      if (bytes !== undefined) return bytes;
      const next = await source.next();
      return next.done ? undefined : next.value;
    },
    giveBack(bytes) {
      if (bytes.length > 0) givenBack.push(bytes);
    },
    async close() {
      await source.return?.();
    },
  };
}
