import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesBelow } from "#lib/report/files-below";
import { haveChromium, launchChromium } from "./chromium.js";
import { withoutNetwork } from "./cut-network.js";
import { copyProject, leitmotif } from "./project.js";
import { serve } from "./serve.js";

const PHONE = { width: 375, height: 800 };
const DESKTOP = { width: 1280, height: 900 };

let project: string;
let elsewhere: string;
let reports: string;

beforeAll(async () => {
  [project, elsewhere] = await Promise.all([
    builtProject(1, { TZ: "Pacific/Kiritimati", LC_ALL: "de_DE.UTF-8" }),
    builtProject(8, { TZ: "America/St_Johns", LC_ALL: "C" }, withoutNetwork),
  ]);
  reports = join(project, "reports");
}, 300_000);

describe("leitmotif build", () => {
  it.each(["data/snapshots", "evidence", "reports"])(
    "builds the same bytes in %s in another folder, time zone and locale, with 8 threads instead of 1 and without a network",
    (folder) => {
      const [here, there] = [project, elsewhere].map((root) => hashes(join(root, folder)));
      expect(Object.keys(here ?? {}).length).toBeGreaterThan(3);
      expect(there).toEqual(here);
    },
  );

  it("leaves the executed notebooks with the report", () => {
    const [version] = JSON.parse(readFileSync(join(reports, "versions.json"), "utf8"));
    const notebooks = filesBelow(join(reports, version.version, "evidence/notebooks"));
    const names = ["01-sources", "02-warehouse", "03-linking", "04-insights", "05-songs-and-films"];
    expect(notebooks).toEqual(names.flatMap((name) => [`${name}.html`, `${name}.ipynb`]));
  });
});

describe.skipIf(!haveChromium)("the report in a browser", () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    server = await serve(reports);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  const visit = async (options: BrowserContextOptions, work: (page: Page) => Promise<void>) => {
    const context = await browser.newContext({ viewport: DESKTOP, ...options });
    try {
      const page = await context.newPage();
      await page.goto(`${server.address}/latest/`);
      await page.waitForURL(/\/index\.html$/);
      await work(page);
    } finally {
      await context.close();
    }
  };

  it("draws the chart anew, without an error on the console or a request that fails", async () => {
    const complaints: string[] = [];
    const context = await browser.newContext({ viewport: DESKTOP });
    const page = await context.newPage();
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("requestfailed", (request) => complaints.push(request.url()));
    await page.goto(`${server.address}/latest/`);
    await page.waitForURL(/\/index\.html$/);
    for (const chart of await page.locator("figure").all()) await chart.locator(".vega-embed svg").waitFor();
    await context.close();
    expect(complaints).toEqual([]);
  });

  it("shows chart, caption, table and downloads without JavaScript", () =>
    visit({ javaScriptEnabled: false }, async (page) => {
      await page.locator("main").getByRole("link", { name: "Data", exact: true }).click();
      await page.waitForURL(/data\.html$/);
      expect(await page.locator(".chart svg").isVisible()).toBe(true);
      expect(await page.locator("figcaption").isVisible()).toBe(true);
      expect(await page.locator("table tbody tr").count()).toBeGreaterThan(2);
      await page.locator("main summary").click();
      expect(await page.locator("table tbody tr").first().isVisible()).toBe(true);
    }));

  it("says that sample data are sample data, and what the sources require", () =>
    visit({}, async (page) => {
      expect(await page.locator("header").innerText()).toContain("Sample data.");
      const footer = await page.locator("footer").innerText();
      for (const notice of ["not endorsed or certified by TMDB", "Information courtesy of", "CC0", "ODbL"]) {
        expect(footer).toContain(notice);
      }
    }));

  it.each([
    ["light, on a desktop", { colorScheme: "light", viewport: DESKTOP }],
    ["dark, on a desktop", { colorScheme: "dark", viewport: DESKTOP }],
    ["light, on a phone", { colorScheme: "light", viewport: PHONE }],
    ["dark, on a phone", { colorScheme: "dark", viewport: PHONE }],
  ] as const)("has no accessibility fault on the start page or in a notebook: %s", (_name, options) =>
    visit(options, async (page) => {
      for (const chart of await page.locator("figure").all()) await chart.locator(".vega-embed svg").waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.locator("main").getByRole("link", { name: "Data", exact: true }).click();
      await page.waitForURL(/data\.html$/);
      await page.locator("main").getByRole("link", { name: "Sources", exact: true }).click();
      await page.waitForURL(/01-sources\.html$/);
      expect(await accessibilityFaults(page)).toEqual([]);
    }),
  );

  it.each([
    ["light, on a desktop", { colorScheme: "light", viewport: DESKTOP }],
    ["dark, on a phone", { colorScheme: "dark", viewport: PHONE }],
  ] as const)("shows how releases were linked, without an accessibility fault: %s", (_name, options) =>
    visit(options, async (page) => {
      await page.locator("main").getByRole("link", { name: "Linking", exact: true }).click();
      await page.waitForURL(/linking\.html$/);
      for (const chart of await page.locator("figure").all()) await chart.locator(".vega-embed svg").waitFor();
      expect(await page.locator("figure").count()).toBeGreaterThanOrEqual(6);
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.viewport.width);
      await page.locator("main").getByRole("link", { name: "Linking", exact: true }).click();
      await page.waitForURL(/03-linking\.html$/);
      expect(await accessibilityFaults(page)).toEqual([]);
    }),
  );

  it.each([
    ["light, on a desktop", { colorScheme: "light", viewport: DESKTOP }],
    ["dark, on a phone", { colorScheme: "dark", viewport: PHONE }],
  ] as const)("leads from page to page, says which one it is, and shows answers: %s", (_name, options) =>
    visit(options, async (page) => {
      const pages = page.getByRole("navigation", { name: "Pages" });
      const names = await pages.getByRole("link").allInnerTexts();
      for (const name of names) {
        await pages.getByRole("link", { name, exact: true }).click();
        await pages.locator('[aria-current="page"]', { hasText: name }).waitFor();
        expect(await pages.locator("[aria-current]").count()).toBe(1);
        expect([name, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([
          name,
          options.viewport.width,
        ]);
      }
      await pages.getByRole("link", { name: "Titles", exact: true }).click();
      for (const chart of await page.locator("figure").all()) await chart.locator(".vega-embed svg").waitFor();
      for (const summary of await page.locator("main summary").all()) await summary.click();
      expect(await accessibilityFaults(page)).toEqual([]);
    }),
  );

  it("fits a phone without scrolling sideways", () =>
    visit({ viewport: PHONE }, async (page) => {
      for (const chart of await page.locator("figure").all()) await chart.locator(".vega-embed svg").waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    }));

  it("leads only to what exists, downloads included", () =>
    visit({}, async (page) => {
      const links = await page
        .locator("a[href]")
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      const own = links.filter((link) => link.startsWith(server.address));
      expect(own.length).toBeGreaterThan(3);
      for (const link of own) expect([link, (await fetch(link)).status]).toEqual([link, 200]);
    }));
});

async function builtProject(
  threads: number,
  environment: Record<string, string>,
  wrapper: readonly string[] = [],
): Promise<string> {
  const project = copyProject();
  writeFileSync(join(project, "leitmotif.config.json"), JSON.stringify({ threads, sample: { films: 60 } }));
  await leitmotif(project, ["build"], environment, wrapper);
  return project;
}

function hashes(folder: string): Record<string, string> {
  const hash = (name: string) =>
    createHash("sha256")
      .update(readFileSync(join(folder, name)))
      .digest("hex");
  return Object.fromEntries(filesBelow(folder).map((name) => [name, hash(name)]));
}

async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe.source });
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}
