/** An array of numbers that grows; as compact as a typed array, and shared with all threads in the end. */
export interface GrowingArray<Numbers extends SharedNumbers> {
  readonly length: number;
  push(value: number): void;
  append(values: ArrayLike<number>): void;
  /** The numbers in memory that threads share. */
  share(): Numbers;
}

export type SharedNumbers = Int32Array | Float64Array;

const FIRST_LENGTH = 1024;

export function growingInt32(): GrowingArray<Int32Array> {
  return growing((length) => new Int32Array(length), sharedInt32);
}

export function growingFloat64(): GrowingArray<Float64Array> {
  return growing((length) => new Float64Array(length), sharedFloat64);
}

export function sharedInt32(length: number): Int32Array {
  return new Int32Array(new Memory(length * Int32Array.BYTES_PER_ELEMENT));
}

export function sharedFloat64(length: number): Float64Array {
  return new Float64Array(new Memory(length * Float64Array.BYTES_PER_ELEMENT));
}

/** A browser only allows shared memory on isolated pages; without it, there is only one thread anyway. */
const Memory = typeof SharedArrayBuffer === "undefined" ? ArrayBuffer : SharedArrayBuffer;

function growing<Numbers extends SharedNumbers>(
  allocate: (length: number) => Int32Array | Float64Array,
  share: (length: number) => Numbers,
): GrowingArray<Numbers> {
  let numbers = allocate(FIRST_LENGTH);
  let length = 0;

  function makeRoom(count: number): void {
    if (length + count <= numbers.length) return;
    const larger = allocate(2 * (length + count));
    larger.set(numbers);
    numbers = larger;
  }

  return {
    get length() {
      return length;
    },
    push(value) {
      makeRoom(1);
      numbers[length++] = value;
    },
    append(values) {
      makeRoom(values.length);
      numbers.set(values, length);
      length += values.length;
    },
    share() {
      const shared = share(length);
      shared.set(numbers.subarray(0, length));
      return shared;
    },
  };
}
