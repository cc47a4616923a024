import { readFileSync } from "node:fs";

const PAGE = 1 << 16;

/** What the WebAssembly file that lies beside a module exports, with memory of its own. */
export function instantiate<Exports>(moduleUrl: string, name: string): Exports {
  const compiled = new WebAssembly.Module(readFileSync(new URL(name, moduleUrl)));
  // The .wat file says what it exports, which TypeScript cannot read.
  return new WebAssembly.Instance(compiled).exports as unknown as Exports;
}

/** Makes memory at least so large. Growing it moves it. */
export function growTo(memory: WebAssembly.Memory, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
}
