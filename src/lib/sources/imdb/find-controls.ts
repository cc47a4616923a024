import { growTo, instantiate } from "../web-assembly.js";

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

/** A search in WebAssembly: JavaScript, which looks at byte after byte, takes several times as long. */
export function createControlFinder(): FindControls {
  const { memory, find } = instantiate<Exports>("find-controls");

  return (bytes) => {
    const places = STEP * Math.ceil(bytes.length / STEP);
    growTo(memory, places + PLACE_BYTES * bytes.length);
    const text = new Uint8Array(memory.buffer, 0, places);
    bytes.copy(text);
    text.fill(SPACE, bytes.length);
    return new Int32Array(memory.buffer, places, find(0, bytes.length, places));
  };
}
