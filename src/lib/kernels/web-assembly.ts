import { readFileSync } from "node:fs";

/** The exports of a compiled program, with memory of its own. */
export function instantiate<Exports>(program: URL): Exports {
  const compiled = new WebAssembly.Module(readFileSync(program));
  // The program is compiled by AssemblyScript, whose types TypeScript cannot read.
  return new WebAssembly.Instance(compiled).exports as unknown as Exports;
}
