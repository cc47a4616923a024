import { chromium } from "playwright-core";
import { findBrowser } from "#lib/report/slides/find-browser";

/** Each time is measured so often, in a browser without a cache; the one in the middle counts. */
const ROUNDS = 5;

export function launchBrowser() {
  return chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-gpu"] });
}

export async function timeOf(tab, selector) {
  await tab.waitForFunction((wanted) => document.querySelector(wanted) !== null, selector);
  return tab.evaluate(() => performance.now());
}

export async function inPage(browser, work) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

export async function middle(measureOnce) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await measureOnce());
  return Math.round(times.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]);
}

function chromiumPath() {
  const path = findBrowser();
  if (path === undefined) throw new Error("there is no Chromium (set CHROMIUM to its path)");
  return path;
}
