import { rendererProgram } from "./png-parts.js";

let renderer: Promise<typeof import("@resvg/resvg-wasm")> | undefined;

/** The program that turns drawings into pixels. It may be initialised only once per process. */
export function loadRenderer() {
  renderer ??= startRenderer();
  return renderer;
}

async function startRenderer() {
  const [resvg, program] = await Promise.all([import("@resvg/resvg-wasm"), rendererProgram()]);
  await resvg.initWasm(program);
  return resvg;
}
