import { cpSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sharedProject } from "../warehouse/sample/shared-sample.js";
import { accessibilityFaults, browse, complaintsOf } from "./browse.js";
import { haveChromium, launchChromium } from "./chromium.js";
import { configure } from "./make-project.js";
import { leitmotif } from "./project.js";
import { serve } from "./serve.js";

const SMALL = { width: 360, height: 740 };
const DESKTOP = { width: 1440, height: 900 };
const STATE = "?style=jazz#topic-effect";

describe.skipIf(!haveChromium)("versions of the report in a browser", () => {
  let reports: string;
  let newer: string;
  let older: string;
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;

  beforeAll(async () => {
    reports = join(await projectWithTwoVersions(), "reports");
    const versions: { version: string }[] = JSON.parse(readFileSync(join(reports, "versions.json"), "utf8"));
    [newer = "", older = ""] = versions.map(({ version }) => version);
    server = await serve(reports);
    browser = await launchChromium();
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  const visit = async (
    path: string,
    work: (page: Page) => Promise<void>,
    options: BrowserContextOptions = {},
  ): Promise<void> => {
    await browse(browser, { viewport: DESKTOP, ...options }, async (page) => {
      await page.goto(`${server.address}/${path}`);
      await work(page);
    });
  };

  it("lets readers switch to another version of the page that they see, in the same state", () =>
    visit(`${newer}/music.html${STATE}`, async (page) => {
      await page.locator(".versions summary").click();
      const links = page.locator(".versions li a");
      await links.first().waitFor();
      expect(await links.allInnerTexts()).toHaveLength(2);
      expect(await page.locator(".versions [aria-current]").innerText()).toContain(newer.slice(11));
      await links.last().click();
      await page.waitForURL(`${server.address}/${older}/music.html${STATE}`);
    }));

  it("closes the list of versions with a key, and gives the focus back", () =>
    visit(`${newer}/music.html`, async (page) => {
      await page.locator(".versions summary").focus();
      await page.keyboard.press("Enter");
      await page.locator(".versions li a").first().waitFor();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Escape");
      expect(await page.locator(".versions li a").first().isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
    }));

  it("says on an old version that a newer one is out, and leads to the same page there", () =>
    visit(`${older}/money.html?a=b`, async (page) => {
      const banner = page.locator(".old-version");
      await banner.waitFor();
      expect(await banner.innerText()).toContain(`This is the report of ${older.slice(0, 10)}. A newer one is out`);
      await banner.getByRole("link").click();
      await page.waitForURL(`${server.address}/${newer}/money.html?a=b`);
      await page.locator(".vega-embed svg").first().waitFor();
      expect(await page.locator(".old-version").count()).toBe(0);
    }));

  it("leads from latest to the page of the newest version, with what follows the address", () =>
    visit(`latest/music.html${STATE}`, async (page) => {
      await page.waitForURL(`${server.address}/${newer}/music.html${STATE}`);
    }));

  it("compares this version with the one before: claims, links, rows and charts", () =>
    visit(`${newer}/changes.html`, async (page) => {
      const claims = page.getByRole("region", { name: "Claims that moved", exact: true });
      await claims.waitFor();
      expect(await claims.innerText()).toMatch(/\d\t/);
      expect(await page.locator(".causes").innerText()).toContain(newer.slice(0, 10));
      const links = page.getByRole("region", { name: "Links that changed", exact: true });
      expect(await links.locator("tbody tr").first().innerText()).toMatch(/discogs:\d+[\s\S]*(match|review|none)/);
      await page.locator(".changed-table summary").first().click();
      const list = await page.locator(".changed-table a[download]").first().getAttribute("href");
      const csv = await page.request.get(new URL(list ?? "", page.url()).href);
      expect(await csv.text()).toMatch(/^change,/);
      await page.locator(".changed-figure summary").first().click();
      const pictures = page.locator(".changed-figure[open] img");
      expect(await pictures.count()).toBe(2);
      for (const picture of await pictures.all()) {
        await expect
          .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
          .toBeGreaterThan(0);
      }
    }));

  it("keeps the versions that are compared in the address", () =>
    visit(`${newer}/changes.html?from=${older}&to=${newer}`, async (page) => {
      const [from, to] = [page.getByLabel("From"), page.getByLabel("to", { exact: true })];
      await from.waitFor();
      expect([await from.inputValue(), await to.inputValue()]).toEqual([older, newer]);
      await to.selectOption(older);
      expect(page.url()).toContain(`?from=${older}&to=${older}`);
      await page.getByText("Choose two versions that are not the same.").waitFor();
      await page.goBack();
      await page.getByRole("region", { name: "Claims that moved", exact: true }).waitFor();
    }));

  it("lets readers without JavaScript find all versions, and what changed between them", () =>
    visit(
      `${older}/music.html`,
      async (page) => {
        await page.locator(".versions summary").click();
        await page.locator(".versions").getByRole("link").click();
        await page.getByRole("link", { name: "All versions, and what changed in each" }).click();
        expect(await page.getByRole("region", { name: "All versions" }).locator("tbody tr").count()).toBe(2);
        await page.locator(".pairs a").click();
        expect(await page.getByRole("region", { name: "Claims that moved", exact: true }).isVisible()).toBe(true);
        expect(await page.getByRole("region", { name: "Links that changed", exact: true }).isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    ));

  it.each([
    ["light, on a desktop", { colorScheme: "light", viewport: DESKTOP }],
    ["dark, on a small phone", { colorScheme: "dark", viewport: SMALL }],
    ["light, on a small phone", { colorScheme: "light", viewport: SMALL }],
    ["dark, on a desktop", { colorScheme: "dark", viewport: DESKTOP }],
  ] as const)("has no accessibility fault, and does not scroll sideways: %s", async (_name, options) => {
    const pair = `changes/${older}-to-${newer}/index.html`;
    for (const path of [`${older}/changes.html`, "changes/index.html", pair, "404.html"]) {
      await visit(
        path,
        async (page) => {
          if (path.includes("changes.html")) {
            await page.locator(".old-version").waitFor();
            await page.getByRole("region", { name: "Claims that moved", exact: true }).waitFor();
            await page.locator(".versions summary").click();
            await page.locator(".versions li a").first().waitFor();
          }
          await page.evaluate(() => {
            for (const part of document.querySelectorAll("main details")) part.setAttribute("open", "");
          });
          expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
          expect([path, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([
            path,
            options.viewport.width,
          ]);
        },
        options,
      );
    }
  });

  it("finds the way home from an address that does not exist, however deep", async () => {
    const complaints = await complaintsOf(browser, { viewport: DESKTOP }, async (page) => {
      await page.goto(`${server.address}/${newer}/index.html`);
      await page.route("**/no/such/page.html", (route) => route.fulfill({ path: join(reports, "404.html") }));
      await page.goto(`${server.address}/${older}/no/such/page.html`);
      const link = page.getByRole("link", { name: "To the newest report" });
      await expect.poll(() => link.getAttribute("href")).toBe("/");
      await link.click();
      await page.waitForURL(`${server.address}/${newer}/index.html`);
    });
    // It looks for the list of versions, from folder to folder.
    const looked = complaints.map((complaint) => complaint.slice(complaint.indexOf(server.address)));
    expect(looked).toEqual(["no/such/", "no/", ""].map((path) => `${server.address}/${older}/${path}versions.json`));
  });

  it("tells search engines and feed readers what it is", () =>
    visit(`${newer}/data.html`, async (page) => {
      const described = JSON.parse(await page.locator('script[type="application/ld+json"]').innerText());
      expect(described).toMatchObject({ "@type": "Dataset", version: newer, dateModified: newer.slice(0, 10) });
      const feed = await page.locator('link[rel="alternate"]').evaluate((link) => (link as HTMLLinkElement).href);
      const entries = await page.evaluate(async (address) => {
        const text = await (await fetch(address)).text();
        return new DOMParser().parseFromString(text, "text/xml").querySelectorAll("entry").length;
      }, feed);
      expect(entries).toBe(2);
    }));
});

/** The second version has one more delivery. */
async function projectWithTwoVersions(): Promise<string> {
  const project = mkdtempSync(join(tmpdir(), "leitmotif-versions-"));
  cpSync(await sharedProject(), project, { recursive: true, verbatimSymlinks: true });
  configure(project, { threads: 2, deliveries: 3 });
  await leitmotif(project, ["sample"]);
  await leitmotif(project, ["build"]);
  return project;
}
