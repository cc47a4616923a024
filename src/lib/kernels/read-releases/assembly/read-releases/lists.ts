// Lists of texts, such as genres.
import { close, isAtEndTag, isClosed, nameEnd, nameStart, open, readText, toTag } from "./cursor";
import { isEmpty, itemAt, Text } from "./texts";

@unmanaged
export class List {
  items: usize;
  count: i32;
}

/** Few lists have more than ten items. */
const MOST_ITEMS: i32 = 256;

export const genres = newList(memory.data(8, 4), memory.data(256 * 12, 4));
export const styles = newList(memory.data(8, 4), memory.data(256 * 12, 4));
export const formats = newList(memory.data(8, 4), memory.data(256 * 12, 4));
export const descriptions = newList(memory.data(8, 4), memory.data(256 * 12, 4));
export const labels = newList(memory.data(8, 4), memory.data(256 * 12, 4));
export const performers = newList(memory.data(8, 4), memory.data(256 * 12, 4));

function newList(place: usize, items: usize): List {
  const list = changetype<List>(place);
  list.items = items;
  list.count = 0;
  return list;
}

/** Adds the texts of all children of the element that was opened last, skipping empty ones, and closes it. */
export function readList(list: List): bool {
  if (isClosed) return true;
  const name = nameStart;
  const behindName = nameEnd;
  while (toTag()) {
    if (isAtEndTag()) return close(name, behindName);
    if (isFull(list) || !open() || !readText(nextItem(list))) return false;
    keepNext(list);
  }
  return false;
}

export function isFull(list: List): bool {
  return list.count === MOST_ITEMS;
}

/** Where the next item goes. */
export function nextItem(list: List): Text {
  return itemAt(list.items, list.count);
}

/** How many bytes the items have in the XML. */
export function bytesOfItems(list: List): usize {
  let bytes: usize = 0;
  for (let index = 0; index < list.count; index++) {
    bytes += itemAt(list.items, index).end - itemAt(list.items, index).start + 1;
  }
  return bytes;
}

/** Keeps the next item unless it is empty. */
export function keepNext(list: List): void {
  if (!isEmpty(nextItem(list))) list.count++;
}
