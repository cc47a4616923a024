import { setCurrentDate } from "@observablehq/framework/dist/config.js";
import { OUTPUT_VARIABLE, ROOT_VARIABLE } from "./run-framework.js";

/** The options of Observable Framework that are no matter of taste: each mends what version 1.13.4 does by default. */
export function frameworkOptions() {
  const { [ROOT_VARIABLE]: root = "src", [OUTPUT_VARIABLE]: output } = process.env;
  // 1.13.4 writes modification times into pages and the names of their files. A preview needs them to see changes.
  if (output !== undefined) setCurrentDate(new Date(0));
  return {
    root,
    output,
    // 1.13.4 asks Google for fonts.
    globalStylesheets: [],
    // 1.13.4 would put the date of the build here.
    footer: "",
    // 1.13.4 cuts `.html` and `index` off links, which then need a server that puts them back.
    preserveExtension: true,
    preserveIndex: true,
    // 1.13.4 looks for `tsx` as a command, which is not on the path of a build that npm did not start.
    interpreters: { ".ts": [process.execPath, "--import", "tsx"] },
  };
}
