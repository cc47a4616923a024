import { readFileSync } from "node:fs";

/** Where control characters stand in bytes, in order; good until the next call. */
export type FindControls = (bytes: Buffer) => Int32Array;

interface Exports {
  readonly memory: WebAssembly.Memory;
  find(from: number, to: number, places: number): number;
}

/** How much is read at once. */
const STEP = 16;

const SPACE = 0x20;
const PLACE_BYTES = Int32Array.BYTES_PER_ELEMENT;
const PAGE = 1 << 16;

const compiled = new WebAssembly.Module(readFileSync(new URL("find-controls.wasm", import.meta.url)));

/** A search in WebAssembly: JavaScript, which looks at byte after byte, takes several times as long. */
export function createControlFinder(): FindControls {
  // What find-controls.wat exports.
  const { memory, find } = new WebAssembly.Instance(compiled).exports as unknown as Exports;

  return (bytes) => {
    const places = STEP * Math.ceil(bytes.length / STEP);
    makeRoom(places + PLACE_BYTES * bytes.length);
    const text = new Uint8Array(memory.buffer, 0, places);
    bytes.copy(text);
    text.fill(SPACE, bytes.length);
    return new Int32Array(memory.buffer, places, find(0, bytes.length, places));
  };

  function makeRoom(size: number): void {
    const missing = size - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
  }
}
