import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

// What drawing PNG needs beside code, from the installed packages. A program in one file brings it along instead.

const { resolve } = createRequire(import.meta.url);

export function rendererProgram(): Promise<Uint8Array> {
  return readFile(resolve("@resvg/resvg-wasm/index_bg.wasm"));
}

export function fontFiles(): Promise<Uint8Array[]> {
  return Promise.all(
    ["DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "DejaVuSerif-Bold.ttf"].map((file) =>
      readFile(resolve(`dejavu-fonts-ttf/ttf/${file}`)),
    ),
  );
}
