import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { writeAtomically } from "../../core/atomic-write.js";
import { InputError } from "../../core/errors.js";
import { findBrowser } from "./find-browser.js";
import { DECK_FILE } from "./write-deck.js";

/** Prints the slides of the newest report as PDF, a sheet for each, and returns the file. */
export async function makeSlides(reports: string, out: string): Promise<string> {
  const deck = deckOfNewest(reports);
  const browser = findBrowser();
  if (browser === undefined) {
    throw new InputError("needs Chromium or Chrome to become a PDF", {
      file: deck,
      ...(process.env.CHROMIUM && { value: process.env.CHROMIUM }),
      remedy: "install one, set CHROMIUM to its path, or open the file in any browser and print it",
    });
  }
  await writeAtomically(out, async (path) => print(browser, deck, path));
  return out;
}

function deckOfNewest(reports: string): string {
  const list = join(reports, "versions.json");
  const [newest] = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : [];
  const deck = join(reports, String(newest?.version), DECK_FILE);
  if (!existsSync(deck))
    throw new InputError("holds no report with slides", { file: reports, remedy: "run: npm run build" });
  return deck;
}

function print(browser: string, deck: string, out: string): void {
  const profile = mkdtempSync(join(tmpdir(), "leitmotif-slides-"));
  try {
    const { status, stderr, error } = spawnSync(
      browser,
      [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--no-pdf-header-footer",
        `--user-data-dir=${profile}`,
        `--print-to-pdf=${resolve(out)}`,
        pathToFileURL(resolve(deck)).href,
      ],
      { encoding: "utf8" },
    );
    if (status !== 0 || !existsSync(out)) {
      throw new InputError(`the browser made no PDF: ${(error?.message ?? stderr).trim().split("\n").at(-1)}`, {
        file: browser,
      });
    }
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
