/** The bytes of a file, some of which may be given back. */
export interface PackedBytes {
  readonly file: string;
  /** More bytes, valid only until the next call; undefined at the end. */
  next(): Promise<Buffer | undefined>;
  /** Returns bytes that turned out not to be needed; they come next. */
  giveBack(bytes: Buffer): void;
  /** Must be called even if not all bytes were read. */
  close(): Promise<void>;
}

/** The chunks of a file, preceded by what was given back. */
export function packedBytes(file: string, chunks: AsyncIterable<Buffer>): PackedBytes {
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
