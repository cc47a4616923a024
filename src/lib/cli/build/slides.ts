import { Command } from "commander";
import { makeSlides } from "../../report/slides/make-slides.js";
import { configOf } from "../global-options.js";
import { print } from "../output.js";

const NOTES = `
The slides are part of the report, as a page that works offline. This makes a PDF of them, for which it needs a browser:
Chromium or Chrome, at one of the usual places or where CHROMIUM says.
`;

export function slidesCommand(): Command {
  return new Command("slides")
    .description("make a PDF of the slides of the newest report")
    .option("--out <file>", "write this file", "slides.pdf")
    .addHelpText("after", NOTES)
    .action(async ({ out }: { readonly out: string }, command: Command) => {
      print(command, `${await makeSlides(configOf(command).paths.reports, out)}\n`);
    });
}
