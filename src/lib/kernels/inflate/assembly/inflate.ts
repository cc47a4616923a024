// Unpacks deflated data (RFC 1951). That takes less time than with Node's zlib, whose output has to change threads, too.
import { forgetBits, readFrom, readPlace, refill, skipToByte, take, unreadBytes } from "./inflate/bits";
import { forgetHistory, full, moveTo, writePlace } from "./inflate/output";
import { unpackBlock } from "./inflate/packed-block";
import { HAS_ENDED, IS_DAMAGED, IS_FULL, NEEDS_INPUT } from "./inflate/reasons";
import { fillFixedTables, fillOwnTables } from "./inflate/tables";

export { readPlace } from "./inflate/bits";
export { makeRoom, output, writePlace } from "./inflate/output";
export { HAS_ENDED, IS_DAMAGED, IS_FULL, NEEDS_INPUT } from "./inflate/reasons";

/** So many bytes may have been read of which no bit was used. */
const LOOK_AHEAD: usize = 8;
/** No block's codes take more bytes to describe. */
export const inputMargin: usize = 640;
export const inputRoom: usize = 1 << 18;
export const input: usize = memory.data((1 << 18) + 640, 16);

const BETWEEN_BLOCKS: i32 = 0;
const IN_STORED_BLOCK: i32 = 1;
const IN_PACKED_BLOCK: i32 = 2;
let state: i32 = BETWEEN_BLOCKS;
let isLastBlock: bool = false;
let storedLeft: usize = 0;

const NO_REASON: i32 = -1;

/** Begins another stream, behind what was unpacked before. */
export function start(): void {
  forgetBits();
  forgetHistory();
  state = BETWEEN_BLOCKS;
  isLastBlock = false;
}

/**
 * Goes on until the output is full, the input used up, or the stream ended. Until the input is the last, some of it is
 * left to read: let more follow it. The last must be followed by `inputMargin` zeros.
 */
export function inflate(inputEnd: usize, isLastInput: bool): i32 {
  let reason = NO_REASON;
  while (reason === NO_REASON) {
    if (writePlace >= full) return IS_FULL;
    if (state === IN_PACKED_BLOCK) reason = unpack(isLastInput ? inputEnd + LOOK_AHEAD : inputEnd - 2 * LOOK_AHEAD);
    else if (state === IN_STORED_BLOCK) reason = copyStored(inputEnd);
    else if (isLastBlock) reason = endStream();
    else if (readPlace > (isLastInput ? inputEnd + LOOK_AHEAD : inputEnd - inputMargin)) reason = NEEDS_INPUT;
    else if (!beginBlock()) reason = IS_DAMAGED;
  }
  // What lies before the place may be overwritten when more input comes.
  unreadBytes();
  // What does not add up behind the end, where zeros stand, is only cut short.
  return readPlace > inputEnd ? NEEDS_INPUT : reason;
}

function beginBlock(): bool {
  refill();
  isLastBlock = take(1) === 1;
  const kind = take(2);
  if (kind === 0) return beginStored();
  state = IN_PACKED_BLOCK;
  if (kind === 1) return fillFixedTables();
  return kind === 2 && fillOwnTables();
}

function beginStored(): bool {
  skipToByte();
  storedLeft = load<u16>(readPlace);
  const complement: usize = load<u16>(readPlace, 2);
  readFrom(readPlace + 4);
  state = IN_STORED_BLOCK;
  return (storedLeft ^ complement) === 0xffff;
}

function unpack(inputLimit: usize): i32 {
  const reason = unpackBlock(inputLimit);
  return reason === HAS_ENDED ? endBlock() : reason;
}

function copyStored(inputEnd: usize): i32 {
  if (readPlace > inputEnd) return NEEDS_INPUT;
  const length = min(storedLeft, min(inputEnd - readPlace, full - writePlace));
  memory.copy(writePlace, readPlace, length);
  readFrom(readPlace + length);
  moveTo(writePlace + length);
  storedLeft -= length;
  if (storedLeft > 0) return writePlace >= full ? IS_FULL : NEEDS_INPUT;
  return endBlock();
}

function endBlock(): i32 {
  state = BETWEEN_BLOCKS;
  return NO_REASON;
}

function endStream(): i32 {
  skipToByte();
  return HAS_ENDED;
}
