import { writePacked } from "../../packed/write-packed.js";

/** Writes records as JSON, so many to a file, keeping no more than these in memory. */
export function createBlockWriter<T>(size: number, fileOf: (block: number) => string) {
  let block = 0;
  let records: T[] = [];

  function flush(): void {
    if (records.length === 0) return;
    writePacked(fileOf(block++), JSON.stringify(records));
    records = [];
  }

  return {
    add(record: T): void {
      records.push(record);
      if (records.length === size) flush();
    },
    flush,
  };
}
