// Takes the place of the library's png-parts.js in a bundle: what drawing needs lies in the file of the program itself.
import program from "@resvg/resvg-wasm/index_bg.wasm";
import sans from "dejavu-fonts-ttf/ttf/DejaVuSans.ttf";
import bold from "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf";

export async function rendererProgram() {
  return program;
}

export async function fontFiles() {
  return [sans, bold];
}
