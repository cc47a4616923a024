import { existsSync } from "node:fs";

const PLACES = [
  process.env.CHROMIUM ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Where Chromium or Chrome is on this machine; undefined if at none of the usual places, nor where CHROMIUM says. */
export function findBrowser(): string | undefined {
  return PLACES.find((path) => path !== "" && existsSync(path));
}
