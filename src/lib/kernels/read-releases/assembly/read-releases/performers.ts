// The artists of a single track: only their names are kept.
import { closeName, isAtEndTag, isClosed, isOpen, open, readText, skip, toTag } from "./cursor";
import { isFull, keepNext, nextItem, performers } from "./lists";
import { name } from "./names";
import { clear } from "./texts";

const ARTISTS = name("artists");
const ARTIST = name("artist");
const NAME = name("name");

/** Whether the element that was opened last holds the artists of a track. */
export function isPerformers(): bool {
  return isOpen(ARTISTS);
}

/** Adds their names to those of the track, and closes the element. */
export function readPerformers(): bool {
  if (isClosed) return true;
  while (toTag()) {
    if (isAtEndTag()) return closeName(ARTISTS);
    if (isFull(performers) || !open() || isClosed || !isOpen(ARTIST) || !readName()) return false;
    keepNext(performers);
  }
  return false;
}

function readName(): bool {
  const name = nextItem(performers);
  clear(name);
  while (toTag()) {
    if (isAtEndTag()) return closeName(ARTIST);
    if (!open()) return false;
    if (isOpen(NAME) ? !readText(name) : !skip()) return false;
  }
  return false;
}
