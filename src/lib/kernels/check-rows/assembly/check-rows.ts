// Checks the rows of IMDb's files. Fields end in control characters, which are searched sixteen bytes at a time.
import { digestOf } from "./check-rows/row-digest";

/** What a column may hold. */
export const ANY_TEXT: i32 = 0;
export const ID: i32 = 1;
export const ID_LIST: i32 = 2;
export const WHOLE_NUMBER: i32 = 3;
export const RATING: i32 = 4;
export const JSON_LIST: i32 = 5;
export const FLAG: i32 = 6;

/** The verdict on a field. JSON with escapes is left to the caller to check. */
const IS_UNSOUND: i32 = 0;
export const IS_SOUND: i32 = 1;
const IS_IN_DOUBT: i32 = 2;

@unmanaged
class Rule {
  kind: i32;
  isRequired: bool;
  /** The control character between items, if one separates them. */
  separator: u8;
  /** The smallest and the largest number allowed, or the letters that an id starts with. */
  first: i32;
  second: i32;
}

/** Room for 1024 columns. */
const rules: usize = memory.data(1024 * 16, 4);
let columns: i32 = 0;

/** The columns that identify a row; the second is -1 where the id alone does. */
let idColumn: i32 = 0;
let orderingColumn: i32 = -1;

/** Where the fields of a row start, followed by where the next row starts. */
const starts: usize = memory.data(4 * (1024 + 1), 4);

/** The index of the first row that is not sound; the end of the text where all are. */
export let stopped: i32 = 0;
/** The number of fields in doubt. */
export let doubts: i32 = 0;

/** The start of free memory. */
export const free: usize = __heap_base;

const TAB: u8 = 0x09;
const LINE_FEED: u8 = 0x0a;
const SPACE: u8 = 0x20;
const QUOTE: u8 = 0x22;
const COMMA: u8 = 0x2c;
const MINUS: u8 = 0x2d;
const POINT: u8 = 0x2e;
const ZERO: u8 = 0x30;
const OPEN_BRACKET: u8 = 0x5b;
const BACKSLASH: u8 = 0x5c;
const CLOSE_BRACKET: u8 = 0x5d;
/** `\N` as a two-byte number. */
const NULL: u16 = 0x4e5c;

/** Ids are padded to this many digits, so that each number can be written in one way only. */
const PADDED_DIGITS: usize = 7;
const MOST_DIGITS_OF_ID: usize = 9;
const MOST_DIGITS: usize = 10;

/** An id's numbers up to 31 are stored side by side; higher ones, which are rare, come after those of all ids. */
const NUMBERS_SIDE_BY_SIDE: u32 = 32;
const BEYOND_ALL_IDS: f64 = 549755813888;

/** Declares what the next column may hold. */
export function addColumn(kind: i32, isRequired: bool, separator: i32, first: i32, second: i32): void {
  const rule = ruleOf(columns++);
  rule.kind = kind;
  rule.isRequired = isRequired;
  rule.separator = <u8>separator;
  rule.first = first;
  rule.second = second;
}

export function setKey(id: i32, ordering: i32): void {
  idColumn = id;
  orderingColumn = ordering;
}

/**
 * Checks rows of the text that starts at `text`, from an index up to the first that is not sound, and returns how many
 * are sound. For each it writes its end and its id (32 bits each), its key (a double) and a 64-bit digest. Each field
 * in doubt adds three 32-bit numbers: the row, the start and the end. The text must end with a line feed; up to fifteen
 * bytes after it are read but ignored.
 */
export function checkRows(
  text: usize,
  from: i32,
  length: i32,
  rowEnds: usize,
  ids: usize,
  keys: usize,
  digests: usize,
  doubtful: usize,
): i32 {
  const last = columns - 1;
  const end = text + length;
  let rows = 0;
  let rowStart = text + from;
  let sixteen = rowStart;
  let controls = controlsAt(sixteen);
  doubts = 0;
  while (rowStart < end) {
    const doubtsBefore = doubts;
    let fieldStart = rowStart;
    let column = 0;
    for (; column < columns; column++) {
      const rule = ruleOf(column);
      let fieldEnd: usize;
      let control: u8;
      do {
        while (controls === 0) {
          sixteen += 16;
          controls = controlsAt(sixteen);
        }
        fieldEnd = sixteen + ctz(controls);
        controls &= controls - 1;
        control = load<u8>(fieldEnd);
      } while (control === rule.separator);
      if (control !== (column === last ? LINE_FEED : TAB)) break;
      const answer = checkField(rule, fieldStart, fieldEnd);
      if (answer === IS_UNSOUND) break;
      if (answer === IS_IN_DOUBT) addDoubt(doubtful, rows, fieldStart - text, fieldEnd - text);
      store<u32>(starts + (column << 2), <u32>fieldStart);
      fieldStart = fieldEnd + 1;
    }
    if (column < columns) {
      doubts = doubtsBefore;
      break;
    }
    store<u32>(starts + (columns << 2), <u32>fieldStart);
    store<u32>(rowEnds + (rows << 2), <u32>(fieldStart - 1 - text));
    const id = idOfRow();
    store<u32>(ids + (rows << 2), <u32>id);
    store<f64>(keys + (rows << 3), keyOf(id));
    store<u64>(digests + (rows << 3), digestOf(rowStart, fieldStart - 1));
    rowStart = fieldStart;
    rows++;
  }
  stopped = <i32>(rowStart - text);
  return rows;
}

/** Combines the digests of neighbouring rows with the same id, in place. Returns how many are left. */
export function combineDigests(ids: usize, digests: usize, rows: i32): i32 {
  let combined = -1;
  for (let row = 0; row < rows; row++) {
    const id = load<u32>(ids + (row << 2));
    const digest = load<u64>(digests + (row << 3));
    if (combined >= 0 && load<u32>(ids + (combined << 2)) === id) {
      store<u64>(digests + (combined << 3), load<u64>(digests + (combined << 3)) ^ digest);
    } else {
      combined++;
      store<u32>(ids + (combined << 2), id);
      store<u64>(digests + (combined << 3), digest);
    }
  }
  return combined + 1;
}

/** The verdict on the field between two places. */
export function check(column: i32, start: usize, end: usize): i32 {
  return checkField(ruleOf(column), start, end);
}

function ruleOf(column: i32): Rule {
  return changetype<Rule>(rules + <usize>column * offsetof<Rule>());
}

function controlsAt(place: usize): i32 {
  return i8x16.bitmask(v128.lt<u8>(v128.load(place), i8x16.splat(SPACE)));
}

function addDoubt(doubtful: usize, row: i32, start: usize, end: usize): void {
  const doubt = doubtful + doubts++ * 12;
  store<u32>(doubt, row);
  store<u32>(doubt, <u32>start, 4);
  store<u32>(doubt, <u32>end, 8);
}

function checkField(rule: Rule, start: usize, end: usize): i32 {
  // An empty field, which occurs among the professions, means the same as a null.
  if (start === end || (end - start === 2 && load<u16>(start) === NULL)) return i32(!rule.isRequired);
  switch (rule.kind) {
    case ID:
      return i32(isId(rule, start, end));
    case ID_LIST:
      return i32(isIdList(rule, start, end));
    case WHOLE_NUMBER:
      return i32(isWholeNumber(rule, start, end));
    case RATING:
      return i32(isRating(start, end));
    case FLAG:
      return i32(end - start === 1 && areDigits(start, end) && numberAt(start, end) <= 1);
    case JSON_LIST:
      return isPlainTextList(start, end) ? IS_SOUND : IS_IN_DOUBT;
    default:
      return IS_SOUND;
  }
}

function isId(rule: Rule, start: usize, end: usize): bool {
  const digits = start + 2;
  const count = end - digits;
  if (end < digits || load<u8>(start) !== <u8>rule.first || load<u8>(start, 1) !== <u8>rule.second) return false;
  if (count < PADDED_DIGITS || count > MOST_DIGITS_OF_ID) return false;
  if (count > PADDED_DIGITS && load<u8>(digits) === ZERO) return false;
  return areDigits(digits, end);
}

function isIdList(rule: Rule, start: usize, end: usize): bool {
  let item = start;
  for (let place = start; place <= end; place++) {
    if (place < end && load<u8>(place) !== COMMA) continue;
    if (!isId(rule, item, place)) return false;
    item = place + 1;
  }
  return true;
}

function isWholeNumber(rule: Rule, start: usize, end: usize): bool {
  const isNegative = load<u8>(start) === MINUS;
  const digits = isNegative ? start + 1 : start;
  if (digits === end || end - digits > MOST_DIGITS || !areDigits(digits, end)) return false;
  const size = numberAt(digits, end);
  const value = isNegative ? -size : size;
  return value >= rule.first && value <= rule.second;
}

/** From 1 to 10, with a decimal point where it is not a whole number. */
function isRating(start: usize, end: usize): bool {
  let point = start;
  while (point < end && load<u8>(point) !== POINT) point++;
  if (point === start || point - start > 2 || !areDigits(start, point)) return false;
  if (point < end && (point + 1 === end || !areDigits(point + 1, end))) return false;
  const whole = numberAt(start, point);
  return (whole >= 1 && whole < 10) || (whole === 10 && areZeros(point + 1, end));
}

/** Nearly all lists hold no escapes; then their quotes are enough to check them without building the list. */
function isPlainTextList(start: usize, end: usize): bool {
  if (load<u8>(start) !== OPEN_BRACKET) return false;
  let place = start;
  do {
    if (load<u8>(++place) !== QUOTE) return false;
    for (place++; load<u8>(place) !== QUOTE; place++) {
      if (place >= end || load<u8>(place) === BACKSLASH) return false;
    }
  } while (load<u8>(++place) === COMMA);
  return load<u8>(place) === CLOSE_BRACKET && place + 1 === end;
}

/** Looks at eight digits as one number, which saves most of the work, because nearly all of IMDb's data are ids. */
function areDigits(start: usize, end: usize): bool {
  let place = start;
  for (; end - place > 8; place += 8) if (!areEightDigits(load<u64>(place))) return false;
  return place === end || areEightDigits(paddedDigits(place, end));
}

function areEightDigits(digits: u64): bool {
  const high = (digits & 0xf0f0f0f0f0f0f0f0) ^ 0x3030303030303030;
  const highOfSixMore = ((digits + 0x0606060606060606) & 0xf0f0f0f0f0f0f0f0) ^ 0x3030303030303030;
  return (high | highOfSixMore) === 0;
}

/** One to eight digits, padded with zeros on the left. */
function paddedDigits(start: usize, end: usize): u64 {
  const digits = load<u64>(start);
  const missing: u64 = 8 * (8 - (end - start));
  return missing === 0 ? digits : (digits << missing) | (<u64>0x3030303030303030 >> (64 - missing));
}

function areZeros(start: usize, end: usize): bool {
  for (let place = start; place < end; place++) if (load<u8>(place) !== ZERO) return false;
  return true;
}

/** The number written in one to sixteen digits. */
function numberAt(start: usize, end: usize): i64 {
  if (end - start <= 8) return numberOf(paddedDigits(start, end));
  return numberOf(paddedDigits(start, end - 8)) * 100_000_000 + numberOf(load<u64>(end - 8));
}

/** Combines neighbours: eight digits become four numbers below 100, these become two, and these one. */
function numberOf(digits: u64): i64 {
  const pairs = (((digits & 0x0f0f0f0f0f0f0f0f) * 0xa01) >> 8) & 0x00ff00ff00ff00ff;
  const fours = ((pairs * 0x640001) >> 16) & 0x0000ffff0000ffff;
  return (fours * 0x271000000001) >> 32;
}

function idOfRow(): i64 {
  return numberAt(startOf(idColumn) + 2, startOf(idColumn + 1) - 1);
}

function keyOf(id: i64): f64 {
  if (orderingColumn < 0) return <f64>id;
  const ordering = <u32>numberAt(startOf(orderingColumn), startOf(orderingColumn + 1) - 1);
  const isBeyond = ordering / NUMBERS_SIDE_BY_SIDE;
  return <f64>isBeyond * BEYOND_ALL_IDS + <f64>(id * NUMBERS_SIDE_BY_SIDE + (ordering % NUMBERS_SIDE_BY_SIDE));
}

function startOf(column: i32): usize {
  return load<u32>(starts + (column << 2));
}
