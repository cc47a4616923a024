// Looks for texts in the bytes of an XML dump, sixteen places at a time.

/** The texts to search for, each in a slot of this size. */
export const ROOM: i32 = 64;
export const texts: usize = memory.data(3 * 64, 16);

/** What ends a record, such as `</release`. */
const endTag = texts;
let endTagLength: i32 = 2;

/** The start of a list, such as `<genres`. The two are equally long and end in the same letter. */
const list0 = texts + ROOM;
const list1 = texts + 2 * ROOM;
let listLength: i32 = 2;

/** The words that make a record wanted, each in a slot of this size and preceded by its length. */
export const words: usize = memory.data(8 * 64, 16);
let wordCount: i32 = 0;
/** For each byte, whether a word or a tag starts with it. */
const isTelling: usize = memory.data(256);

/** Longer lists are left to the caller. */
const LONGEST_LIST: i32 = 400;

/** How many records `passOver` has skipped. */
export let passed: i32 = 0;

/** The start of free memory, for the bytes to search. */
export const window: usize = __heap_base;

const BLANK: u8 = 0x20;
const EXCLAMATION: u8 = 0x21;
const SLASH: u8 = 0x2f;
const LESS: u8 = 0x3c;
const GREATER: u8 = 0x3e;
const LINE_FEED: u8 = 0x0a;

/**
 * The first place from `from` on where an end tag, a list or hidden text begins and ends before `to`; -1 if there is
 * none. About 80 bytes after `to` are read too but ignored, so the memory must have them.
 */
export function find(from: i32, to: i32): i32 {
  for (let place = findCandidate(from, to); place >= 0; place = findCandidate(place + 1, to)) {
    if (load<u8>(place, 1) === EXCLAMATION ? place + 2 <= to : isText(place, to)) return place;
  }
  return -1;
}

function isText(place: i32, to: i32): bool {
  if (load<u8>(place, 1) === SLASH) return stands(endTag, endTagLength, place, to);
  return stands(list0, listLength, place, to) || stands(list1, listLength, place, to);
}

/**
 * Finds where the first two bytes and the last byte of a text match. In a dump that is hardly ever anything but the
 * text itself. The loop calls no function, so that everything it compares with stays in registers.
 */
function findCandidate(from: i32, to: i32): i32 {
  const endTagSpan = endTagLength - 1;
  const endTagLast = v128.load_splat<u8>(endTag + endTagSpan);
  const listSpan = listLength - 1;
  const listLast = v128.load_splat<u8>(list0 + listSpan);
  const second0 = v128.load_splat<u8>(list0 + 1);
  const second1 = v128.load_splat<u8>(list1 + 1);
  for (let place = from; place < to; place += 16) {
    const seconds = v128.load(place, 1);
    const isEndTag = v128.and(
      i8x16.eq(seconds, i8x16.splat(SLASH)),
      i8x16.eq(v128.load(place + endTagSpan), endTagLast),
    );
    const isList = v128.and(
      v128.or(i8x16.eq(seconds, second0), i8x16.eq(seconds, second1)),
      i8x16.eq(v128.load(place + listSpan), listLast),
    );
    const isHidden = i8x16.eq(seconds, i8x16.splat(EXCLAMATION));
    const isAny = v128.or(v128.or(isEndTag, isList), isHidden);
    const places = i8x16.bitmask(v128.and(i8x16.eq(v128.load(place), i8x16.splat(LESS)), isAny));
    if (places !== 0) return place + ctz(places);
  }
  return -1;
}

/** To be called once the texts and words are in their slots; sets their lengths and number. */
export function takeTexts(bytesOfEndTag: i32, bytesOfList: i32, numberOfWords: i32): void {
  endTagLength = bytesOfEndTag;
  listLength = bytesOfList;
  wordCount = numberOfWords;
  memory.fill(isTelling, 0, 256);
  store<u8>(isTelling + LESS, 1);
  for (let index = 0; index < wordCount; index++) store<u8>(isTelling + load<u8>(words + index * ROOM, 1), 1);
}

/**
 * Skips the records from `from` on that are plainly not wanted, and returns the place after the last one. A wanted
 * record has one of the words in a list, unless hidden text is in the way.
 */
export function passOver(from: i32, to: i32): i32 {
  passed = 0;
  let start = from;
  for (let end = endOfUnwanted(start, to); end > 0; end = endOfUnwanted(start, to)) {
    start = end;
    passed++;
  }
  return start;
}

/** The end of the record, or 0 if it may be a wanted one or no record at all. */
function endOfUnwanted(from: i32, to: i32): i32 {
  const start = skipBlanks(from, to);
  if (!isStartTag(start, to)) return 0;
  for (let place = find(start + 1, to); place >= 0; place = find(place + 2, to)) {
    const kind = load<u8>(place, 1);
    if (kind === SLASH) {
      const end = place + endTagLength;
      if (end >= to) return 0;
      const next = load<u8>(end);
      if (next === GREATER) return end + 1;
      if (next <= BLANK) return 0;
    } else if (kind === EXCLAMATION || mayHoldWord(place, to)) {
      return 0;
    }
  }
  return 0;
}

/** The start tag is the end tag without its slash. */
function isStartTag(place: i32, to: i32): bool {
  const behind = place + endTagLength - 1;
  if (behind >= to || load<u8>(place) !== LESS) return false;
  if (!stands(endTag + 2, endTagLength - 2, place + 1, to)) return false;
  return load<u8>(behind) === GREATER || load<u8>(behind) <= BLANK;
}

function skipBlanks(from: i32, to: i32): i32 {
  let place = from;
  while (place < to && load<u8>(place) <= BLANK) place++;
  return place;
}

/** Whether the list that starts here contains a word, or may contain one because its end is out of sight. */
function mayHoldWord(start: i32, to: i32): bool {
  const name = (load<u8>(start, 1) === load<u8>(list0, 1) ? list0 : list1) + 1;
  const nameLength = listLength - 1;
  const content = start + listLength;
  if (content < to && load<u8>(content) === SLASH) return false;
  for (let place = content; place < min(to, content + LONGEST_LIST); place++) {
    if (load<u8>(isTelling + load<u8>(place)) === 0) continue;
    if (load<u8>(place) === LESS && load<u8>(place, 1) === SLASH && stands(name, nameLength, place + 2, to))
      return false;
    for (let index = 0; index < wordCount; index++) {
      const word = words + index * ROOM;
      if (stands(word + 1, load<u8>(word), place, to)) return true;
    }
  }
  return true;
}

function stands(text: usize, length: i32, place: i32, to: i32): bool {
  if (place + length > to) return false;
  const compared = min(length, 8);
  // Shifting drops the bytes after the text.
  if ((load<u64>(text) ^ load<u64>(place)) << (64 - 8 * compared) !== 0) return false;
  for (let index = compared; index < length; index++) {
    if (load<u8>(text + index) !== load<u8>(place + index)) return false;
  }
  return true;
}

/** The number of lines that end between two places. */
export function countLines(from: i32, to: i32): i32 {
  let lines = 0;
  let place = from;
  for (; place + 16 <= to; place += 16) {
    lines += popcnt(i8x16.bitmask(i8x16.eq(v128.load(place), i8x16.splat(LINE_FEED))));
  }
  for (; place < to; place++) lines += i32(load<u8>(place) === LINE_FEED);
  return lines;
}
