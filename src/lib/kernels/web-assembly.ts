import { readFileSync } from "node:fs";

const PAGE = 1 << 16;

/** The exports of a compiled program, with memory of its own. */
export function instantiate<Exports>(program: URL): Exports {
  const compiled = new WebAssembly.Module(readFileSync(program));
  // The program is compiled by AssemblyScript, whose types TypeScript cannot read.
  return new WebAssembly.Instance(compiled).exports as unknown as Exports;
}

/** Makes memory at least this large. Growing moves it. */
export function growTo(memory: WebAssembly.Memory, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
}
