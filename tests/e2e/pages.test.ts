import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { literal, withDuckDB } from "#lib/core/duckdb";
import { PAGES, SECTIONS } from "#lib/report/site/pages";
import { sharedProject } from "../warehouse/sample/shared-sample.js";
import { accessibilityFaults, browse, chartsDrawn, overflow } from "./browse.js";
import { haveChromium, launchChromium } from "./chromium.js";
import { serve } from "./serve.js";

const SIZES = {
  phone: { width: 360, height: 800 },
  tablet: { width: 768, height: 1024 },
  desk: { width: 1440, height: 900 },
};
const DESK_AND_PHONE = [
  ["light", "desk"],
  ["dark", "phone"],
] as const;

let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let version: string;

beforeAll(async () => {
  if (!haveChromium) return;
  const reports = join(await sharedProject(), "reports");
  [{ version }] = JSON.parse(readFileSync(join(reports, "versions.json"), "utf8"));
  server = await serve(reports);
  browser = await launchChromium();
}, 600_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

const open = (page: Page, path: string) => page.goto(`${server.address}/${version}/${path}.html`);

describe.skipIf(!haveChromium)("every page", () => {
  const themes = ["light", "dark"] as const;

  it.each(PAGES.flatMap(({ path }) => themes.map((theme) => [path, theme] as const)))(
    "%s in %s fits a phone, a tablet and a desk, has no accessibility fault and asks nobody else",
    async (path, colorScheme) => {
      await browse(browser, { colorScheme, viewport: SIZES.desk }, async (page) => {
        await open(page, path);
        await chartsDrawn(page);
        for (const [name, size] of Object.entries(SIZES)) {
          await page.setViewportSize(size);
          await expect.poll(async () => [name, await overflow(page)]).toEqual([name, 0]);
        }
        await page.evaluate(() => {
          for (const details of document.querySelectorAll("main details")) details.setAttribute("open", "");
        });
        expect(await accessibilityFaults(page)).toEqual([]);
      });
    },
  );

  it.each(PAGES.map(({ path }) => [path]))("%s shows its text, figures and tables without JavaScript", (path) =>
    browse(browser, { javaScriptEnabled: false }, async (page) => {
      await open(page, path);
      expect(await page.locator("main h1").isVisible()).toBe(true);
      expect((await page.locator("main").innerText()).length).toBeGreaterThan(200);
      for (const chart of await page.locator(".chart").all()) expect(await chart.locator("svg").isVisible()).toBe(true);
      for (const caption of await page.locator("figcaption").all()) expect(await caption.isVisible()).toBe(true);
    }),
  );
});

describe.skipIf(!haveChromium)("the way through the report", () => {
  it.each(DESK_AND_PHONE)("leads by sections to every page and says which one it is: %s, %s", (colorScheme, size) =>
    browse(browser, { colorScheme, viewport: SIZES[size] }, async (page) => {
      await open(page, "index");
      for (const section of SECTIONS) {
        await page.getByRole("navigation", { name: "Sections" }).getByRole("link", { name: section.name }).click();
        await page.locator('.sections [aria-current="true"]', { hasText: section.name }).waitFor();
        for (const { name } of section.pages.length > 1 ? section.pages : []) {
          await page.locator("nav.pages").getByRole("link", { name, exact: true }).click();
          await page.locator('nav.pages [aria-current="page"]', { hasText: name }).waitFor();
        }
      }
    }),
  );

  it("leads from each page to the next, to the last", () =>
    browse(browser, {}, async (page) => {
      await open(page, "index");
      for (const { path } of PAGES.slice(1)) {
        await page.locator('a[rel="next"]').click();
        await page.waitForURL(new RegExp(`/${path}\\.html$`));
      }
      expect(await page.locator('a[rel="next"]').count()).toBe(0);
    }));

  it("answers on the first screen of the overview, without scrolling", () =>
    browse(browser, { viewport: SIZES.desk }, async (page) => {
      await open(page, "index");
      await chartsDrawn(page);
      for (const part of ["h1", ".lead", ".key-figures", ".cards .chart"]) {
        for (const shown of await page.locator(`main ${part}`).all()) {
          const box = await shown.boundingBox();
          expect([part, Math.round((box?.y ?? 9999) + (box?.height ?? 0)) < SIZES.desk.height]).toEqual([part, true]);
        }
      }
      expect(await page.locator(".cards .chart").count()).toBe(3);
    }));

  it("leads only to what exists, downloads included", () =>
    browse(browser, {}, async (page) => {
      const links = new Set<string>();
      for (const { path } of PAGES) {
        await open(page, path);
        const found = await page.locator("a[href]").evaluateAll((all) =>
          // An anchor of a drawing has its address as an object.
          all.map((a) => new URL(a.getAttribute("href") ?? "", document.baseURI).href),
        );
        for (const link of found) if (link.startsWith(server.address)) links.add(link.replace(/#.*/, ""));
      }
      expect(links.size).toBeGreaterThan(PAGES.length);
      for (const link of links) expect([link, (await fetch(link)).status]).toEqual([link, 200]);
    }));

  it("says that sample data are sample data, and what the sources require", () =>
    browse(browser, {}, async (page) => {
      await open(page, "index");
      expect(await page.locator("header").innerText()).toContain("Sample data.");
      const footer = await page.locator("footer").innerText();
      for (const notice of ["not endorsed or certified by TMDB", "Information courtesy of", "CC0", "ODbL"]) {
        expect(footer).toContain(notice);
      }
    }));
});

describe.skipIf(!haveChromium)("a figure", () => {
  it("is downloaded as files that open and parse", () =>
    browse(browser, {}, async (page) => {
      await open(page, "money");
      const bytes = async (ending: string) => {
        const href = await page
          .locator(`#films-that-pay a[download$=".${ending}"]`)
          .evaluate((a) => (a as HTMLAnchorElement).href);
        return Buffer.from(await (await fetch(href)).arrayBuffer());
      };
      expect((await bytes("svg")).toString()).toMatch(/^<svg[\s\S]*<\/svg>$/);
      expect((await bytes("png")).subarray(1, 4).toString()).toBe("PNG");
      expect(JSON.parse((await bytes("json")).toString())).toMatchObject({ name: "films-that-pay" });
      const [head, ...rows] = (await bytes("csv")).toString().trimEnd().split("\r\n");
      expect(rows.length).toBeGreaterThan(1);
      expect(rows.every((row) => row.split(",").length === head?.split(",").length)).toBe(true);
    }));

  it("has a table that is sorted by a heading and searched by words", () =>
    browse(browser, {}, async (page) => {
      await open(page, "titles");
      const figure = page.locator("#titles-by-year");
      await figure.locator("summary").click();
      const column = await figure
        .locator("th")
        .evaluateAll((all) => all.findIndex(({ className }) => className === "count"));
      const numbers = async () => {
        const cells = await figure.locator(`tbody td:nth-child(${column + 1})`).allInnerTexts();
        return cells.map((cell) => Number(cell.replaceAll(",", "")));
      };
      const heading = figure.locator("th.count button").first();
      await heading.click();
      await figure.locator('th[aria-sort="ascending"]').waitFor();
      await expect.poll(numbers).toEqual((await numbers()).toSorted((a, b) => a - b));
      await heading.press("Enter");
      await figure.locator('th[aria-sort="descending"]').waitFor();
      await expect.poll(numbers).toEqual((await numbers()).toSorted((a, b) => b - a));
      await figure.getByLabel("Search this table").fill("1999");
      await expect.poll(() => figure.locator("output").innerText()).toMatch(/^[1-9]\d? of \d+ rows$/);
    }));

  it("fades what differs from the mark pointed at, in the other charts of the page", () =>
    browse(browser, {}, async (page) => {
      await open(page, "titles");
      await chartsDrawn(page);
      await page.locator("#genre-frequency .mark-rect path").first().hover();
      expect(await page.locator("figure:not(#genre-frequency) .pale").count()).toBeGreaterThan(0);
    }));
});

describe.skipIf(!haveChromium)("an executed notebook", () => {
  it.each(DESK_AND_PHONE)("has no accessibility fault: %s, %s", (colorScheme, size) =>
    browse(browser, { colorScheme, viewport: SIZES[size] }, async (page) => {
      await open(page, "evidence/notebooks/01-sources");
      expect(await accessibilityFaults(page)).toEqual([]);
    }),
  );
});

describe.skipIf(!haveChromium)("the page of tables", () => {
  it("answers a ready question and one of the reader’s, and says what is wrong with a third", () =>
    browse(browser, {}, async (page) => {
      await open(page, "model");
      await page.getByRole("button", { name: "Start DuckDB here" }).click();
      await page.getByRole("button", { name: "How sure the links are" }).click({ timeout: 60_000 });
      const box = page.locator("#sql-box");
      await box.locator("tbody tr").first().waitFor();
      expect(await box.locator("thead").innerText()).toContain("reason");
      const ask = async (sql: string) => {
        await box.getByLabel("A question in SQL").fill(sql);
        await box.getByLabel("A question in SQL").press("Control+Enter");
      };
      await ask("SELECT count(*) AS films FROM film");
      await expect.poll(async () => (await box.locator("thead").innerText()).trim()).toBe("films");
      expect(Number(await box.locator("tbody td").innerText())).toBeGreaterThan(100);
      expect(new URL(page.url()).searchParams.get("sql")).toContain("FROM film");
      await ask("SELECT nothing FROM film");
      await expect.poll(() => box.locator("output").innerText()).toMatch(/nothing.*not found/);
      expect(await accessibilityFaults(page)).toEqual([]);
    }));

  it("offers each table as files that open and hold the same rows", () =>
    browse(browser, {}, async (page) => {
      await open(page, "model");
      const download = async (ending: string) => {
        const link = page.locator(`#table-fact_ratings a[href$="fact_ratings.${ending}"]`);
        const href = await link.evaluate((a) => (a as HTMLAnchorElement).href);
        const file = join(mkdtempSync(join(tmpdir(), "leitmotif-download-")), `fact_ratings.${ending}`);
        writeFileSync(file, Buffer.from(await (await fetch(href)).arrayBuffer()));
        return file;
      };
      const [parquet, csv] = [await download("parquet"), await download("csv.gz")];
      const count = await withDuckDB({}, async (connection) => {
        const reader = await connection.runAndReadAll(
          `SELECT (SELECT count(*) FROM ${literal(parquet)})::INTEGER, (SELECT count(*) FROM ${literal(csv)})::INTEGER`,
        );
        return reader.getRows()[0];
      });
      expect(count?.[0]).toBeGreaterThan(100);
      expect(count?.[1]).toBe(count?.[0]);
    }));
});

describe.skipIf(!haveChromium)("the page of lineage", () => {
  it("opens on the node that the address names, and leads on by keyboard, without JavaScript too", () =>
    browse(browser, { javaScriptEnabled: false }, async (page) => {
      await open(page, "lineage");
      expect(await page.locator(".lineage-node:visible").count()).toBe(0);
      await page.goto(`${page.url()}#table-films_that_pay`);
      const node = page.locator(".lineage-node:visible");
      expect(await node.locator("h2").innerText()).toBe("films_that_pay");
      await node.getByRole("link", { name: "fact_film_metrics" }).focus();
      await page.keyboard.press("Enter");
      await expect.poll(() => node.locator("h2").innerText()).toBe("fact_film_metrics");
      expect(page.url()).toContain("#table-fact_film_metrics");
      expect(await node.getByRole("link", { name: "tmdb: film", exact: true }).count()).toBe(1);
    }));
});

describe.skipIf(!haveChromium)("a claim", () => {
  it("leads to its definition, and from there to the cell that asserts it", () =>
    browse(browser, {}, async (page) => {
      await open(page, "index");
      await page.locator(".key-figures .claim").first().click();
      await page.waitForURL(/evidence\.html#claim-/);
      const entry = page.locator(".claim-entry:target");
      expect(await entry.innerText()).toContain("SHA-256");
      await entry.getByRole("link", { name: /, cell \d+$/ }).click();
      await page.waitForURL(/notebooks\/[\w-]+\.html#cell-\d+$/);
      expect(await page.locator(":target").innerText()).toContain("assertClaim");
    }));
});

describe.skipIf(!haveChromium)("the slides", () => {
  it("fit the window one by one, without an accessibility fault", () =>
    browse(browser, { viewport: SIZES.desk }, async (page) => {
      await page.goto(`${server.address}/${version}/slides/index.html`);
      const slides = await page.locator(".slide").all();
      expect(slides.length).toBeGreaterThan(10);
      for (const slide of slides) {
        const box = await slide.boundingBox();
        expect(box?.height).toBeLessThanOrEqual(SIZES.desk.height);
        expect(await slide.evaluate((it) => it.scrollHeight - it.clientHeight)).toBe(0);
      }
      expect(await accessibilityFaults(page)).toEqual([]);
    }));
});
