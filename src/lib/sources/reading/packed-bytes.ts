/** The bytes of a file, of which some may be given back. */
export interface PackedBytes {
  readonly file: string;
  /** More of them, good only until the next are asked for; undefined behind the last. */
  next(): Promise<Buffer | undefined>;
  /** Makes bytes come next that were taken and turned out not to be needed. */
  giveBack(bytes: Buffer): void;
  /** To be called also when not all bytes were wanted. */
  close(): Promise<void>;
}

/** The chunks of a file. What is given back comes before them. */
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
