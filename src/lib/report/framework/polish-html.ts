import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { filesBelow } from "../files-below.js";
import { putBack } from "./set-aside.js";

/** Repairs what Framework 1.13.4 has no option for. */
const REPAIRS: readonly { readonly why: string; readonly from: string; readonly to: string }[] = [
  { why: "a screen reader must know the language", from: "<html>", to: '<html lang="en">' },
  { why: "readers must be able to zoom", from: ", maximum-scale=1", to: "" },
];

/** Repairs the pages in a folder, and puts back what was set aside from them. */
export function polishPages(folder: string, kept: readonly string[]): void {
  for (const page of filesBelow(folder).filter((name) => name.endsWith(".html"))) {
    const path = join(folder, page);
    writeFileSync(path, putBack(polishHtml(readFileSync(path, "utf8")), kept));
  }
}

export function polishHtml(html: string): string {
  return REPAIRS.reduce((polished, { why, from, to }) => {
    if (!polished.includes(from)) throw new Error(`nothing to repair: no ${JSON.stringify(from)} (${why})`);
    return polished.replace(from, to);
  }, html);
}
