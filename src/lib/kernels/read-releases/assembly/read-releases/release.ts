// One release.

import { readCredits } from "./credits";
import {
  begin,
  close,
  hasEnded,
  isAtEndTag,
  isClosed,
  isOpen,
  nameEnd,
  nameStart,
  open,
  readAttribute,
  readText,
  skip,
  toTag,
} from "./cursor";
import { addField, forgetTexts, newFields, openField, readField } from "./fields";
import { readFormats, readLabels } from "./labels-and-formats";
import { endLine, writeField, writeFlagField, writeIdField, writeListField, writeNumberField } from "./lines";
import { descriptions, formats, genres, List, labels, readList, styles } from "./lists";
import { isName, name } from "./names";
import { hasRoom, releaseLines } from "./output";
import { isScreen } from "./screen";
import { clear, itemAt, Text } from "./texts";
import { forgetTracks, readTracks, trackCount } from "./tracks";
import { idIn, writeReleasedFields } from "./values";

const RELEASE = name("release");
const ID = name("id");
const STATUS = name("status");
const ARTISTS = name("artists");
const EXTRA_ARTISTS = name("extraartists");
const LABELS = name("labels");
const FORMATS = name("formats");
const GENRES = name("genres");
const STYLES = name("styles");
const MASTER_ID = name("master_id");
const IS_MAIN_RELEASE = name("is_main_release");
const TRACKLIST = name("tracklist");
const TRUE = name("true");

const said = newFields(memory.data(16, 4), memory.data(4 * 4, 4), memory.data(4 * 12, 4));
addField(said, name("title"));
addField(said, name("country"));
addField(said, name("released"));
addField(said, name("data_quality"));
const title = itemAt(said.texts, 0);
const country = itemAt(said.texts, 1);
const released = itemAt(said.texts, 2);
const dataQuality = itemAt(said.texts, 3);

const attribute = changetype<Text>(memory.data(12, 4));
const status = changetype<Text>(memory.data(12, 4));
const masterId = changetype<Text>(memory.data(12, 4));

export let releaseId: u32 = 0;
let hasMaster: bool = false;
let isMainRelease: bool = false;
let hasArtists: bool = false;
let hasCredits: bool = false;
let hasTracks: bool = false;

/** Reads and writes a release. Returns false if it could not be read to its end. */
export function readRelease(start: usize, end: usize): bool {
  begin(start, end);
  if (!open() || isClosed || !isOpen(RELEASE)) return false;
  const tag = nameStart;
  const behindTag = nameEnd;
  if (!readAttribute(ID, attribute) || !readAttribute(STATUS, status)) return false;
  releaseId = idIn(attribute);
  if (releaseId === 0) return false;
  forget();
  while (toTag()) {
    if (isAtEndTag()) return close(tag, behindTag) && hasEnded() && writeRelease(end - start);
    if (!open()) return false;
    const field = openField(said);
    if (field < 0 ? !readPart() : !readField(said, field)) return false;
  }
  return false;
}

function forget(): void {
  forgetTexts(said);
  forgetTracks();
  clear(masterId);
  hasMaster = false;
  isMainRelease = false;
  hasArtists = false;
  hasCredits = false;
  hasTracks = false;
  genres.count = 0;
  styles.count = 0;
  formats.count = 0;
  descriptions.count = 0;
  labels.count = 0;
}

/** Lines are written as they are read, so repeated elements and artists after the credits are left to the caller. */
function readPart(): bool {
  if (isOpen(ARTISTS)) {
    if (hasArtists || hasCredits) return false;
    hasArtists = true;
    return readCredits(ARTISTS, releaseId, false);
  }
  if (isOpen(EXTRA_ARTISTS)) {
    if (hasCredits) return false;
    hasCredits = true;
    return readCredits(EXTRA_ARTISTS, releaseId, true);
  }
  if (isOpen(TRACKLIST)) {
    if (hasTracks) return false;
    hasTracks = true;
    return readTracks(TRACKLIST, releaseId, 0);
  }
  if (isOpen(GENRES)) return readNewList(genres);
  if (isOpen(STYLES)) return readNewList(styles);
  if (isOpen(LABELS)) return readLabels();
  if (isOpen(FORMATS)) return readFormats();
  if (isOpen(MASTER_ID)) return readMasterId();
  return skip();
}

function readNewList(list: List): bool {
  list.count = 0;
  return readList(list);
}

function readMasterId(): bool {
  if (!readAttribute(IS_MAIN_RELEASE, attribute)) return false;
  hasMaster = true;
  isMainRelease = isName(TRUE, attribute.start, attribute.end);
  return readText(masterId);
}

function writeRelease(size: usize): bool {
  if (!hasRoom(releaseLines, size)) return false;
  let to = writeNumberField(releaseLines.to, releaseId);
  to = writeField(to, title);
  to = writeField(to, country);
  to = writeField(to, released);
  to = writeReleasedFields(to, released);
  to = writeIdField(to, idIn(masterId));
  to = hasMaster ? writeFlagField(to, isMainRelease) : writeIdField(to, 0);
  to = writeField(to, status);
  to = writeField(to, dataQuality);
  to = writeListField(to, formats.items, formats.count);
  to = writeListField(to, descriptions.items, descriptions.count);
  to = writeListField(to, genres.items, genres.count);
  to = writeListField(to, styles.items, styles.count);
  to = writeFlagField(to, isScreen());
  to = writeListField(to, labels.items, labels.count);
  to = writeNumberField(to, trackCount);
  releaseLines.to = endLine(to);
  return true;
}
