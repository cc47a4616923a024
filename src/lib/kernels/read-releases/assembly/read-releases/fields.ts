// The texts of child elements, by name.
import { isOpen, readText } from "./cursor";
import { clear, itemAt } from "./texts";

@unmanaged
export class Fields {
  /** The names (four bytes each), in the order in which dumps have them, and the texts (twelve bytes each). */
  names: usize;
  texts: usize;
  count: i32;
  /** The field that is likely to come next. */
  next: i32;
}

export function newFields(place: usize, names: usize, texts: usize): Fields {
  const fields = changetype<Fields>(place);
  fields.names = names;
  fields.texts = texts;
  fields.count = 0;
  fields.next = 0;
  return fields;
}

export function addField(fields: Fields, name: usize): void {
  store<usize>(fields.names + (fields.count++ << 2), name);
}

export function forgetTexts(fields: Fields): void {
  fields.next = 0;
  for (let index = 0; index < fields.count; index++) clear(itemAt(fields.texts, index));
}

/** The index of the field that was opened last; -1 if it is none of them. */
export function openField(fields: Fields): i32 {
  for (let turn = 0; turn < fields.count; turn++) {
    const place = fields.next + turn;
    const index = place < fields.count ? place : place - fields.count;
    if (isOpen(load<usize>(fields.names + (index << 2)))) return index;
  }
  return -1;
}

/** If a name occurs several times, the last one counts. */
export function readField(fields: Fields, index: i32): bool {
  fields.next = index + 1;
  return readText(itemAt(fields.texts, index));
}

export function bytesOf(fields: Fields): usize {
  let bytes: usize = 0;
  for (let index = 0; index < fields.count; index++) {
    bytes += itemAt(fields.texts, index).end - itemAt(fields.texts, index).start;
  }
  return bytes;
}
