/**
 * Whole lines, each ending in a line feed, or the start of a single line that is too long to keep. Valid until the next
 * block is requested.
 */
export interface LineBlock {
  readonly bytes: Buffer;
  readonly overlong: boolean;
}

export const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * No source has lines longer than some ten thousand bytes, so an overlong one means that the file is not what it should
 * be.
 */
export const LONGEST_LINE = 1 << 20;

/** How much of an overlong line is passed on. */
const OVERLONG_START = 4096;

/**
 * Cuts bytes into blocks of whole lines, wherever chunks end. LF, CRLF and CR, even mixed, all end a line. Bytes are
 * copied only where a line crosses chunks or ends in CR, and memory stays bounded even without any line ends.
 */
export async function* lineBlocks(chunks: AsyncIterable<Buffer>): AsyncGenerator<LineBlock> {
  let rest: Buffer = Buffer.alloc(0);
  let skipping = false;
  for await (const chunk of withLineFeeds(chunks)) {
    const first = chunk.indexOf(LINE_FEED) + 1;
    const last = chunk.lastIndexOf(LINE_FEED) + 1;
    if (first > 0) {
      if (!skipping) yield { bytes: Buffer.concat([rest, chunk.subarray(0, first)]), overlong: false };
      if (first < last) yield { bytes: chunk.subarray(first, last), overlong: false };
      rest = Buffer.from(chunk.subarray(last));
      skipping = false;
    } else if (!skipping) {
      rest = Buffer.concat([rest, chunk]);
    }
    if (rest.length > LONGEST_LINE) {
      yield { bytes: rest.subarray(0, OVERLONG_START), overlong: true };
      rest = Buffer.alloc(0);
      skipping = true;
    }
  }
  if (rest.length > 0) yield { bytes: Buffer.concat([rest, Buffer.of(LINE_FEED)]), overlong: false };
}

async function* withLineFeeds(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let afterReturn = false;
  for await (const chunk of chunks) {
    const bytes = afterReturn && chunk[0] === LINE_FEED ? chunk.subarray(1) : chunk;
    if (chunk.length > 0) afterReturn = chunk.at(-1) === CARRIAGE_RETURN;
    yield bytes.includes(CARRIAGE_RETURN) ? replaceReturns(bytes) : bytes;
  }
}

function replaceReturns(bytes: Buffer): Buffer {
  const replaced = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] as number; // within bounds
    if (byte === LINE_FEED && bytes[index - 1] === CARRIAGE_RETURN) continue;
    replaced[length++] = byte === CARRIAGE_RETURN ? LINE_FEED : byte;
  }
  return replaced.subarray(0, length);
}
