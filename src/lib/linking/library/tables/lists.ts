import { growingInt32, sharedInt32 } from "./growing-array.js";

/** Lists of numbers, stored one after the other. */
export interface Lists {
  /** Where each list starts; one more entry than lists. */
  readonly start: Int32Array;
  readonly items: Int32Array;
}

export interface GrowingLists {
  push(list: readonly number[]): void;
  /** Appends all of the lists, with new numbers for their items. */
  append(lists: Lists, numbers: Int32Array): void;
  share(): Lists;
}

export function growingLists(): GrowingLists {
  const start = growingInt32();
  const items = growingInt32();
  start.push(0);
  return {
    push(list) {
      for (const item of list) items.push(item);
      start.push(items.length);
    },
    append(lists, numbers) {
      const before = items.length;
      items.append(lists.items.map((item) => numbers[item] ?? 0));
      start.append(lists.start.subarray(1).map((place) => before + place));
    },
    share: () => ({ start: start.share(), items: items.share() }),
  };
}

export function eachItem({ start, items }: Lists, visit: (list: number, item: number) => void): void {
  for (let list = 0; list + 1 < start.length; list++) {
    for (let at = start[list] ?? 0; at < (start[list + 1] ?? 0); at++) visit(list, items[at] ?? 0);
  }
}

/** Turns "words of each title" into "titles of each word", sorted and without duplicates. */
export function invert(lists: Lists, count: number): Lists {
  const start = sharedInt32(count + 1);
  eachItemOnce(lists, count, (_, item) => {
    start[item + 1] = (start[item + 1] ?? 0) + 1;
  });
  for (let item = 0; item < count; item++) start[item + 1] = (start[item + 1] ?? 0) + (start[item] ?? 0);
  const items = sharedInt32(start[count] ?? 0);
  const places = Int32Array.from(start);
  eachItemOnce(lists, count, (list, item) => {
    const place = places[item] ?? 0;
    items[place] = list;
    places[item] = place + 1;
  });
  return { start, items };
}

/** Skips an item that its list has had before. */
function eachItemOnce(lists: Lists, count: number, visit: (list: number, item: number) => void): void {
  const last = new Int32Array(count).fill(-1);
  eachItem(lists, (list, item) => {
    if (last[item] === list) return;
    last[item] = list;
    visit(list, item);
  });
}
