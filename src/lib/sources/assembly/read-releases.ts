// Reads releases of a Discogs dump and writes them as lines of the staged tables. It reads what dumps are made of; at a
// release with anything else in it, it stops and leaves that to others.
import {
  begin,
  close,
  hasEnded,
  isAtEndTag,
  isClosed,
  nameEnd,
  nameStart,
  open,
  readAttribute,
  readText,
  skip,
  toTag,
} from "./read-releases/cursor";
import { isName, name, putNames } from "./read-releases/names";
import {
  clear,
  endLine,
  isEmpty,
  itemAt,
  Text,
  writeField,
  writeFlagField,
  writeIdField,
  writeListField,
  writeNameField,
  writeNumberField,
} from "./read-releases/texts";

/** From here on the memory is free: for a block of releases, and for what is written. */
export const free: usize = __heap_base;

/** Where the lines of each table go on, and where there is no more room for them. */
let releaseTo: usize = 0;
let releaseLimit: usize = 0;
let artistTo: usize = 0;
let artistLimit: usize = 0;
let trackTo: usize = 0;
let trackLimit: usize = 0;

/** How many releases were read and not wanted. */
export let passedOver: i32 = 0;
let isScreenOnly: bool = false;

/** The genres and the styles that mark music for the screen, as XML writes them, each behind its length. */
export const SCREEN_ROOM: i32 = 64;
export const MOST_SCREEN_WORDS: i32 = 8;
export const screenGenres: usize = memory.data(64 * 8);
export const screenStyles: usize = memory.data(64 * 8);
let screenGenreCount: i32 = 0;
let screenStyleCount: i32 = 0;

const RELEASE = name("release");
const ID = name("id");
const STATUS = name("status");
const TITLE = name("title");
const COUNTRY = name("country");
const RELEASED = name("released");
const DATA_QUALITY = name("data_quality");
const ARTISTS = name("artists");
const EXTRA_ARTISTS = name("extraartists");
const ARTIST = name("artist");
const LABELS = name("labels");
const FORMATS = name("formats");
const FORMAT = name("format");
const DESCRIPTIONS = name("descriptions");
const GENRES = name("genres");
const STYLES = name("styles");
const MASTER_ID = name("master_id");
const IS_MAIN_RELEASE = name("is_main_release");
const TRACKLIST = name("tracklist");
const TRACK = name("track");
const SUB_TRACKS = name("sub_tracks");
const NAME = name("name");
const TRUE = name("true");
const DAY = name("day");
const MONTH = name("month");
const YEAR = name("year");

/** What a release says of itself. */
const attribute = changetype<Text>(memory.data(12, 4));
const status = changetype<Text>(memory.data(12, 4));
const masterId = changetype<Text>(memory.data(12, 4));
let releaseId: u32 = 0;
let hasMaster: bool = false;
let isMainRelease: bool = false;
let hasArtists: bool = false;
let hasCredits: bool = false;
let hasTracks: bool = false;
let trackCount: u32 = 0;

/** Its lists, which few releases fill with more than ten items. */
const MOST_ITEMS: i32 = 256;
const formats: usize = memory.data(256 * 12, 4);
let formatCount: i32 = 0;
const descriptions: usize = memory.data(256 * 12, 4);
let descriptionCount: i32 = 0;
const genres: usize = memory.data(256 * 12, 4);
let genreCount: i32 = 0;
const styles: usize = memory.data(256 * 12, 4);
let styleCount: i32 = 0;
const labels: usize = memory.data(256 * 12, 4);
let labelCount: i32 = 0;

/** What a credit and a track say of themselves, in the order in which dumps have it. */
const CREDIT_FIELDS: i32 = 6;
const creditNames: usize = memory.data(6 * 4, 4);
const creditTexts: usize = memory.data(6 * 12, 4);
putNames(creditNames, ID, NAME, name("anv"), name("join"), name("role"), name("tracks"));
const TRACK_FIELDS: i32 = 3;
const trackNames: usize = memory.data(3 * 4, 4);
const trackTexts: usize = memory.data(3 * 12, 4);
putNames(trackNames, name("position"), TITLE, name("duration"));
const RELEASE_FIELDS: i32 = 4;
const releaseNames: usize = memory.data(4 * 4, 4);
const releaseTexts: usize = memory.data(4 * 12, 4);
putNames(releaseNames, TITLE, COUNTRY, RELEASED, DATA_QUALITY);

/** To be called when the words for the screen are in their rooms. */
export function setScreen(isScreenOnlyWanted: bool, genreWords: i32, styleWords: i32): void {
  isScreenOnly = isScreenOnlyWanted;
  screenGenreCount = genreWords;
  screenStyleCount = styleWords;
}

/** Says where the lines of the three tables are to be written, each in so many bytes. */
export function setTargets(release: usize, artist: usize, track: usize, bytes: usize): void {
  releaseTo = release;
  releaseLimit = release + bytes;
  artistTo = artist;
  artistLimit = artist + bytes;
  trackTo = track;
  trackLimit = track + bytes;
}

/**
 * Reads the releases of a block from `first` on, and returns how many could be read before one that only others can read.
 * For each it writes down its id, 0 where it is not wanted, and where its lines end in each of the tables.
 */
export function readReleases(block: usize, ends: usize, first: i32, count: i32, ids: usize, lineEnds: usize): i32 {
  const releases = releaseTo;
  const artists = artistTo;
  const tracks = trackTo;
  passedOver = 0;
  let index = first;
  for (; index < count; index++) {
    const start = index === 0 ? 0 : load<u32>(ends + ((index - 1) << 2));
    const releasesBefore = releaseTo;
    const artistsBefore = artistTo;
    const tracksBefore = trackTo;
    const isRead = readRelease(block + start, block + load<u32>(ends + (index << 2)));
    const isWanted = isRead && (!isScreenOnly || isScreen());
    if (!isWanted) {
      releaseTo = releasesBefore;
      artistTo = artistsBefore;
      trackTo = tracksBefore;
    }
    if (!isRead) break;
    if (!isWanted) passedOver++;
    const result = index - first;
    store<u32>(ids + (result << 2), isWanted ? releaseId : 0);
    store<u32>(lineEnds + result * 12, <u32>(releaseTo - releases));
    store<u32>(lineEnds + result * 12, <u32>(artistTo - artists), 4);
    store<u32>(lineEnds + result * 12, <u32>(trackTo - tracks), 8);
  }
  return index - first;
}

/** False where it is not read to its end. */
function readRelease(start: usize, end: usize): bool {
  begin(start, end);
  if (!open() || isClosed || !isName(RELEASE, nameStart, nameEnd)) return false;
  const name = nameStart;
  const behindName = nameEnd;
  if (!readAttribute(ID, attribute) || !readAttribute(STATUS, status)) return false;
  releaseId = idIn(attribute);
  if (releaseId === 0) return false;
  forget();
  let next = 0;
  while (toTag()) {
    if (isAtEndTag()) return close(name, behindName) && hasEnded() && writeRelease(end - start);
    if (!open()) return false;
    const field = indexIn(releaseNames, RELEASE_FIELDS, next);
    if (field >= 0) {
      if (!readText(itemAt(releaseTexts, field))) return false;
      next = field + 1;
    } else if (!readPart()) {
      return false;
    }
  }
  return false;
}

function forgetTexts(texts: usize, count: i32): void {
  for (let index = 0; index < count; index++) clear(itemAt(texts, index));
}

function forget(): void {
  forgetTexts(releaseTexts, RELEASE_FIELDS);
  hasMaster = false;
  isMainRelease = false;
  clear(masterId);
  hasArtists = false;
  hasCredits = false;
  hasTracks = false;
  trackCount = 0;
  formatCount = 0;
  descriptionCount = 0;
  genreCount = 0;
  styleCount = 0;
  labelCount = 0;
}

/** Of the names, the one of the element that was opened last; most come in order. -1 where it has another. */
function indexIn(names: usize, count: i32, next: i32): i32 {
  for (let turn = 0; turn < count; turn++) {
    const index = next + turn < count ? next + turn : next + turn - count;
    if (isOpen(load<usize>(names + (index << 2)))) return index;
  }
  return -1;
}

function readPart(): bool {
  if (isOpen(ARTISTS)) {
    // Others sort out what comes twice, or the artists behind the credits.
    if (hasArtists || hasCredits) return false;
    hasArtists = true;
    return readCredits(false);
  }
  if (isOpen(EXTRA_ARTISTS)) {
    if (hasCredits) return false;
    hasCredits = true;
    return readCredits(true);
  }
  if (isOpen(TRACKLIST)) {
    if (hasTracks) return false;
    hasTracks = true;
    return readTracks(0);
  }
  if (isOpen(GENRES)) {
    genreCount = readList(genres, 0);
    return genreCount >= 0;
  }
  if (isOpen(STYLES)) {
    styleCount = readList(styles, 0);
    return styleCount >= 0;
  }
  if (isOpen(LABELS)) return readLabels();
  if (isOpen(FORMATS)) return readFormats();
  if (isOpen(MASTER_ID)) {
    if (!readAttribute(IS_MAIN_RELEASE, attribute)) return false;
    hasMaster = true;
    isMainRelease = isName(TRUE, attribute.start, attribute.end);
    return readText(masterId);
  }
  return skip();
}

function isOpen(name: usize): bool {
  return isName(name, nameStart, nameEnd);
}

/** Adds the texts of the children, as far as they have any, behind those that are there. -1 where it fails. */
function readList(items: usize, count: i32): i32 {
  if (isClosed) return count;
  const name = nameStart;
  const behindName = nameEnd;
  let next = count;
  while (toTag()) {
    if (isAtEndTag()) return close(name, behindName) ? next : -1;
    if (next === MOST_ITEMS || !open() || !readText(itemAt(items, next))) return -1;
    if (!isEmpty(itemAt(items, next))) next++;
  }
  return -1;
}

function readLabels(): bool {
  labelCount = 0;
  if (isClosed) return true;
  while (toTag()) {
    if (isAtEndTag()) return closeName(LABELS);
    if (labelCount === MOST_ITEMS || !open() || !readAttribute(NAME, itemAt(labels, labelCount)) || !skip()) return false;
    if (!isEmpty(itemAt(labels, labelCount))) labelCount++;
  }
  return false;
}

function readFormats(): bool {
  formatCount = 0;
  descriptionCount = 0;
  if (isClosed) return true;
  while (toTag()) {
    if (isAtEndTag()) return closeName(FORMATS);
    if (formatCount === MOST_ITEMS || !open() || !isOpen(FORMAT)) return false;
    if (!readAttribute(NAME, itemAt(formats, formatCount)) || !readFormat()) return false;
    if (!isEmpty(itemAt(formats, formatCount))) formatCount++;
  }
  return false;
}

function readFormat(): bool {
  if (isClosed) return true;
  while (toTag()) {
    if (isAtEndTag()) return closeName(FORMAT);
    if (!open()) return false;
    if (!isOpen(DESCRIPTIONS)) {
      if (!skip()) return false;
    } else {
      descriptionCount = readList(descriptions, descriptionCount);
      if (descriptionCount < 0) return false;
    }
  }
  return false;
}

function readCredits(isCredit: bool): bool {
  if (isClosed) return true;
  let position: u32 = 0;
  while (toTag()) {
    if (isAtEndTag()) return closeName(isCredit ? EXTRA_ARTISTS : ARTISTS);
    if (!open() || isClosed || !isOpen(ARTIST) || !readCredit()) return false;
    if (!hasRoom(artistTo, artistLimit, bytesOf(creditTexts, CREDIT_FIELDS))) return false;
    position++;
    artistTo = writeNumberField(artistTo, releaseId);
    artistTo = writeFlagField(artistTo, isCredit);
    artistTo = writeNumberField(artistTo, position);
    artistTo = writeIdField(artistTo, idIn(itemAt(creditTexts, 0)));
    for (let field = 1; field < CREDIT_FIELDS; field++) {
      artistTo = writeField(artistTo, itemAt(creditTexts, field));
    }
    artistTo = endLine(artistTo);
  }
  return false;
}

/** Reads the children of a credit up to its end tag. */
function readCredit(): bool {
  forgetTexts(creditTexts, CREDIT_FIELDS);
  let next = 0;
  while (toTag()) {
    if (isAtEndTag()) return closeName(ARTIST);
    if (!open()) return false;
    const field = indexIn(creditNames, CREDIT_FIELDS, next);
    if (field < 0) {
      if (!skip()) return false;
    } else {
      if (!readText(itemAt(creditTexts, field))) return false;
      next = field + 1;
    }
  }
  return false;
}

/** Reads tracks, which are parts of that at `parent`, if this is not 0. */
function readTracks(parent: u32): bool {
  if (isClosed) return true;
  while (toTag()) {
    if (isAtEndTag()) return closeName(parent === 0 ? TRACKLIST : SUB_TRACKS);
    if (!open() || isClosed || !isOpen(TRACK) || !readTrack(parent)) return false;
  }
  return false;
}

/** A track is written before its parts, so what it says of itself must come before them, too. */
function readTrack(parent: u32): bool {
  const position = ++trackCount;
  let isWritten = false;
  let next = 0;
  forgetTexts(trackTexts, TRACK_FIELDS);
  while (toTag()) {
    if (isAtEndTag()) return closeName(TRACK) && (isWritten || writeTrack(position, parent));
    if (!open()) return false;
    const field = indexIn(trackNames, TRACK_FIELDS, next);
    if (field >= 0) {
      if (isWritten || !readText(itemAt(trackTexts, field))) return false;
      next = field + 1;
    } else if (!isOpen(SUB_TRACKS)) {
      if (!skip()) return false;
    } else {
      if (!isWritten && !writeTrack(position, parent)) return false;
      isWritten = true;
      if (!readTracks(position)) return false;
    }
  }
  return false;
}

function writeTrack(position: u32, parent: u32): bool {
  if (!hasRoom(trackTo, trackLimit, bytesOf(trackTexts, TRACK_FIELDS))) return false;
  trackTo = writeNumberField(trackTo, releaseId);
  trackTo = writeNumberField(trackTo, position);
  trackTo = writeIdField(trackTo, parent);
  trackTo = writeField(trackTo, itemAt(trackTexts, 0));
  trackTo = writeField(trackTo, itemAt(trackTexts, 1));
  trackTo = writeDurationField(trackTo, itemAt(trackTexts, 2));
  trackTo = endLine(trackTo);
  return true;
}

function writeRelease(size: usize): bool {
  if (!hasRoom(releaseTo, releaseLimit, size)) return false;
  releaseTo = writeNumberField(releaseTo, releaseId);
  releaseTo = writeField(releaseTo, itemAt(releaseTexts, 0));
  releaseTo = writeField(releaseTo, itemAt(releaseTexts, 1));
  releaseTo = writeField(releaseTo, itemAt(releaseTexts, 2));
  releaseTo = writeReleasedFields(releaseTo, itemAt(releaseTexts, 2));
  releaseTo = writeIdField(releaseTo, idIn(masterId));
  releaseTo = hasMaster ? writeFlagField(releaseTo, isMainRelease) : writeIdField(releaseTo, 0);
  releaseTo = writeField(releaseTo, status);
  releaseTo = writeField(releaseTo, itemAt(releaseTexts, 3));
  releaseTo = writeListField(releaseTo, formats, formatCount);
  releaseTo = writeListField(releaseTo, descriptions, descriptionCount);
  releaseTo = writeListField(releaseTo, genres, genreCount);
  releaseTo = writeListField(releaseTo, styles, styleCount);
  releaseTo = writeFlagField(releaseTo, isScreen());
  releaseTo = writeListField(releaseTo, labels, labelCount);
  releaseTo = writeNumberField(releaseTo, trackCount);
  releaseTo = endLine(releaseTo);
  return true;
}

/** For texts of so many bytes, each of which may have to be doubled, and the short fields of a line. */
function hasRoom(place: usize, limit: usize, bytes: usize): bool {
  return place + 2 * bytes + 512 <= limit;
}

function bytesOf(texts: usize, count: i32): usize {
  let bytes: usize = 0;
  for (let index = 0; index < count; index++) bytes += itemAt(texts, index).end - itemAt(texts, index).start;
  return bytes;
}

function isScreen(): bool {
  return (
    holdsWord(genres, genreCount, screenGenres, screenGenreCount) ||
    holdsWord(styles, styleCount, screenStyles, screenStyleCount)
  );
}

function holdsWord(items: usize, count: i32, words: usize, wordCount: i32): bool {
  for (let index = 0; index < count; index++) {
    const item = itemAt(items, index);
    for (let word = 0; word < wordCount; word++) {
      if (isName(words + word * SCREEN_ROOM, item.start, item.end)) return true;
    }
  }
  return false;
}

function closeName(name: usize): bool {
  return close(name + 1, name + 1 + load<u8>(name));
}

const LARGEST_ID: i64 = 2147483647;
const ZERO: u8 = 0x30;
const MINUS: u8 = 0x2d;
const COLON: u8 = 0x3a;

/** A Discogs number; 0 where the text is none. */
function idIn(text: Text): u32 {
  if (text.end - text.start > 10) return 0;
  const id = digitsIn(text.start, text.end);
  return id > 0 && id <= LARGEST_ID ? <u32>id : 0;
}

/** -1 where there is anything else. */
function digitsIn(start: usize, end: usize): i64 {
  let number: i64 = 0;
  for (let place = start; place < end; place++) {
    const digit = <u8>(load<u8>(place) - ZERO);
    if (digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** The date, the year, and how much of the text is a date: `1999-03-08`, `1999-03-00`, `1999-03`, `1999`. */
function writeReleasedFields(place: usize, text: Text): usize {
  const length = text.end - text.start;
  const year = length === 4 || length === 7 || length === 10 ? digitsIn(text.start, text.start + 4) : -1;
  const month = length >= 7 ? partOfDate(text.start + 4) : 0;
  const day = length === 10 ? partOfDate(text.start + 7) : 0;
  if (year <= 0 || month < 0 || day < 0) return writeIdField(writeIdField(writeIdField(place, 0), 0), 0);
  const isDay = day >= 1 && day <= daysIn(<i32>year, month);
  const isMonth = month >= 1 && month <= 12;
  const to = isDay ? writeField(place, text) : writeIdField(place, 0);
  return writeNameField(writeNumberField(to, <u32>year), isDay ? DAY : isMonth ? MONTH : YEAR);
}

/** The two digits behind a minus; -1 where these do not stand there. */
function partOfDate(place: usize): i32 {
  return load<u8>(place) === MINUS ? <i32>digitsIn(place + 1, place + 3) : -1;
}

function daysIn(year: i32, month: i32): i32 {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The seconds of `4:45` or `1:02:03`; nothing where the text is no duration. */
function writeDurationField(place: usize, text: Text): usize {
  let seconds: i64 = 0;
  let parts = 0;
  let value: i64 = 0;
  let digits: usize = 0;
  for (let start = text.start; start <= text.end; start += digits + 1) {
    let end = start;
    while (end < text.end && load<u8>(end) !== COLON) end++;
    digits = end - start;
    value = digits > 0 && digits <= 3 ? digitsIn(start, end) : -1;
    if (value < 0) return writeIdField(place, 0);
    seconds = seconds * 60 + value;
    parts++;
  }
  const isDuration = (parts === 2 || parts === 3) && digits === 2 && value < 60;
  return isDuration ? writeNumberField(place, <u32>seconds) : writeIdField(place, 0);
}
