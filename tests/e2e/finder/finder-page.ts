import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { browse } from "../browse.js";

export const DESK = { width: 1440, height: 900 };

/** Opens the page of a report in a state, and fails on whatever the browser complains of. */
export async function visit(
  browser: Browser,
  address: string,
  work: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  await browse(browser, { viewport: DESK, ...options }, async (page) => {
    await page.goto(address);
    await said(page, /\d songs|\d films|Nothing fits/);
    await work(page);
  });
}

export const said = (page: Page, text: RegExp) => page.getByRole("status").filter({ hasText: text }).waitFor();

/** Waits until the list is that of the address. */
export const settled = (page: Page) => page.locator('#finder .film-cards[aria-busy="false"]').waitFor();

export const cards = (page: Page) => page.locator("#finder .film-card");

export const titles = (page: Page) => page.locator("#finder .film-card h3").allInnerTexts();

/** The titles of the five best. */
export async function openCards(page: Page): Promise<string[]> {
  await cards(page).nth(4).waitFor();
  return titles(page);
}

/** A title with its year, as a card shows it. */
export const shown = (title = "", year: number | null = null) => (year === null ? title : `${title} ${year}`);
