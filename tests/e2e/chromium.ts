import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "#lib/report/slides/find-browser";

const executablePath = findBrowser();

export const haveChromium = executablePath !== undefined;

if (!haveChromium)
  process.stderr.write("skipped: tests in a browser, because there is no Chromium (set CHROMIUM to its path)\n");

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    // Quiet: no sandbox for root, and no calls home.
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
