import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";

/** Whoever leaves a page gives up what it still loads, and a browser without JavaScript refuses the scripts. */
const EXPECTED_FAILURES: ReadonlySet<string> = new Set(["net::ERR_ABORTED", "csp"]);

/** Calls `work` with a new page, and fails on whatever the browser complains of meanwhile. */
export async function browse(
  browser: Browser,
  options: BrowserContextOptions,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  expect(await complaintsOf(browser, options, work)).toEqual([]);
}

/** What goes wrong in the browser while `work` has a new page. */
export async function complaintsOf(
  browser: Browser,
  options: BrowserContextOptions,
  work: (page: Page) => Promise<void>,
): Promise<string[]> {
  const complaints: string[] = [];
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  let home: string | undefined;
  try {
    const page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(`${message.text()}: ${message.location().url}`);
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("requestfailed", (request) => {
      const reason = request.failure()?.errorText ?? "";
      if (!EXPECTED_FAILURES.has(reason)) complaints.push(`${reason}: ${request.url()}`);
    });
    page.on("request", (request) => {
      const { origin, protocol } = new URL(request.url());
      if (!protocol.startsWith("http")) return;
      home ??= origin;
      if (origin !== home) complaints.push(`asks another site: ${request.url()}`);
    });
    await work(page);
    return complaints;
  } finally {
    await context.close();
  }
}

/** Waits until every chart is drawn anew. */
export async function chartsDrawn(page: Page): Promise<void> {
  for (const chart of await page.locator('figure:has(link[itemprop="chart"])').all()) {
    await chart.locator(".vega-embed svg").waitFor();
  }
}

/** What a check of accessibility finds, as rule and markup. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source });
  const { violations } = await page.evaluate(() => {
    // The script defines it. To describe what is right, too, would take longer.
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    return checker.run({ resultTypes: ["violations"] });
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** How much wider than the window the page is. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
