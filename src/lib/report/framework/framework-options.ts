import { setCurrentDate } from "@observablehq/framework/dist/config.js";
import { OUTPUT_VARIABLE, ROOT_VARIABLE } from "./run-framework.js";

/** Options of Observable Framework that are not a matter of taste: each corrects a default of version 1.13.4. */
export function frameworkOptions() {
  const { [ROOT_VARIABLE]: root = "src", [OUTPUT_VARIABLE]: output } = process.env;
  // 1.13.4 writes modification times into pages and the names of their files. Previews need them to notice changes.
  if (output !== undefined) setCurrentDate(new Date(0));
  return {
    root,
    output,
    // 1.13.4 loads fonts from Google.
    globalStylesheets: [],
    // 1.13.4 would put the date of the build here.
    footer: "",
    // 1.13.4 removes `.html` and `index` from links, which then only work on a server that adds them again.
    preserveExtension: true,
    preserveIndex: true,
    // 1.13.4 runs the command `tsx`, which is not on the path of a build that was not started by npm.
    interpreters: { ".ts": [process.execPath, "--import", "tsx"] },
  };
}
