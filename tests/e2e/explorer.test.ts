import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sharedProject } from "../warehouse/sample/shared-sample.js";
import { accessibilityFaults, browse } from "./browse.js";
import { haveChromium, launchChromium } from "./chromium.js";
import { serve } from "./serve.js";

/** The real releases, one to a line. */
const REAL = readFileSync("tests/gold/releases.csv", "utf8").trim().split("\n").length - 1;
const PAGES = Math.ceil(REAL / 20);
const PHONE = { width: 360, height: 800 };
const DESKTOP = { width: 1440, height: 900 };

describe.skipIf(!haveChromium)("the explorer", () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  let home: string;

  beforeAll(async () => {
    const reports = join(await sharedProject(), "reports");
    server = await serve(reports);
    const [newest] = JSON.parse(readFileSync(join(reports, "versions.json"), "utf8"));
    home = `${server.address}/${newest.version}/explorer.html`;
    browser = await launchChromium();
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  /** Opens the explorer in a state, and fails on whatever the browser complains of. */
  const visit = async (state: string, options: BrowserContextOptions, work: (page: Page) => Promise<void>) => {
    await browse(browser, { viewport: DESKTOP, ...options }, async (page) => {
      await page.goto(home + state);
      if (options.javaScriptEnabled !== false) await counted(page, /\d releases$/);
      await work(page);
    });
  };

  const counted = (page: Page, text: RegExp) => page.getByRole("status").filter({ hasText: text }).waitFor();
  const results = (page: Page) => page.locator(".result");
  const titles = (page: Page) => page.locator(".result-title").allInnerTexts();

  it("finds a release by its id, with and without its source, and shows its case", () =>
    visit("", {}, async (page) => {
      const id = (await results(page).nth(3).getAttribute("data-open")) ?? "";
      for (const asked of [id, id.replace("discogs:", "")]) {
        await page.getByRole("searchbox").fill(asked);
        await counted(page, /^[\d,]+ of [\d,]+ releases$/);
        await page.waitForURL((url) => url.searchParams.get("q") === asked);
        await results(page)
          .first()
          .and(page.locator(`[data-open="${id}"]`))
          .waitFor();
      }
      await results(page).first().click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("table").first().waitFor();
      expect(await dialog.locator(".waterfall tbody tr").count()).toBeGreaterThan(4);
      expect(await dialog.innerText()).toContain(`npx leitmotif explain ${id}`);
      expect(await dialog.locator('a[href^="https:"]').count()).toBe(0);
    }));

  it.each([
    ["Japanese", "ブレードランナー", "Blade Runner (Soundtrack)"],
    ["Japanese in Latin letters", "buredoranna", "Blade Runner (Soundtrack)"],
    ["the beginning of a word", "amade", "Amadeus"],
    ["a composer", "vangelis blade", "Blade Runner"],
  ])("finds real records by %s", (_what, query, title) =>
    visit(`?data=real&q=${encodeURIComponent(query)}`, {}, async (page) => {
      expect((await titles(page)).join("\n")).toContain(title);
      await results(page).first().click();
      await page.getByRole("dialog").getByText("The links agree.").waitFor();
    }),
  );

  it("counts what each filter leaves", () =>
    visit("?data=real&q=the", {}, async (page) => {
      const decisions = page.getByRole("group", { name: "Decision" });
      await decisions.waitFor();
      const counts = (await decisions.locator(".facet-count").allInnerTexts()).map(Number);
      const found = Number(/^\d+/.exec(await page.getByRole("status").innerText())?.[0]);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(found);
      await decisions.getByRole("checkbox", { name: "No film" }).check();
      const left = await decisions.locator("label", { hasText: "No film" }).locator(".facet-count").innerText();
      await counted(page, new RegExp(`^${left} of ${REAL} releases$`));
      expect(await page.locator(".result .decision").allInnerTexts()).toEqual(
        Array(await results(page).count()).fill("No film"),
      );
      // The counts of a filter in use say what its other values would add.
      await expect
        .poll(async () => (await decisions.locator(".facet-count").allInnerTexts()).map(Number).sort())
        .toEqual(counts.sort());
    }));

  it("has an address for every state, and goes back through them", () =>
    visit("?data=real", {}, async (page) => {
      await page.getByRole("searchbox").fill("love");
      await counted(page, new RegExp(` of ${REAL}`));
      await page.getByRole("checkbox", { name: "Linked" }).check();
      await page.getByLabel("Sort").selectOption({ label: "Oldest release" });
      await page.waitForURL(/sort=oldest/);
      await results(page).nth(1).click();
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      const seen = await stateOf(page);
      const other = await page.context().newPage();
      await other.goto(page.url());
      await other.getByRole("dialog").waitFor();
      expect(await stateOf(other)).toEqual(seen);
      await other.close();
      await page.goBack();
      await dialog.waitFor({ state: "hidden" });
      await page.goBack();
      await page.waitForURL((url) => !url.searchParams.has("sort"));
      expect(await page.getByRole("checkbox", { name: "Linked" }).isChecked()).toBe(true);
      expect(await page.getByRole("searchbox").inputValue()).toBe("love");
    }));

  async function stateOf(page: Page) {
    await counted(page, new RegExp(` of ${REAL}`));
    await page.getByRole("group", { name: "Decision" }).waitFor();
    return {
      query: await page.getByLabel("Search", { exact: true }).inputValue(),
      count: await page.locator(".explorer-count").innerText(),
      sort: await page.locator(".explorer-sort select").inputValue(),
      titles: await titles(page),
      chosen: await page
        .locator(".explorer-facets input:checked")
        .evaluateAll((all) => all.map((one) => one.getAttribute("value"))),
      case: await page.getByRole("dialog").innerText(),
    };
  }

  it("turns pages", () =>
    visit("?data=real&page=2", {}, async (page) => {
      const second = await titles(page);
      await page.getByRole("link", { name: "Next →" }).click();
      await page.getByText(`Page 3 of ${PAGES}`).waitFor();
      expect(await titles(page)).not.toEqual(second);
      expect(await page.evaluate(() => document.activeElement?.className)).toBe("result");
    }));

  it("is used with the keyboard alone", () =>
    visit("?data=real", {}, async (page) => {
      const { keyboard } = page;
      await page.locator("body").press("Tab");
      for (let step = 0; step < 40 && (await focused(page)) !== "q"; step++) await keyboard.press("Tab");
      await keyboard.type("blade runner");
      await counted(page, new RegExp(`^[1-9] of ${REAL}`));
      await keyboard.press("ArrowDown");
      await keyboard.press("ArrowDown");
      const chosen = await page.evaluate(() => document.activeElement?.textContent ?? "");
      expect(chosen).toBe(await results(page).nth(1).textContent());
      await keyboard.press("Enter");
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      expect(await focused(page)).toBe("case-title");
      await keyboard.press("Escape");
      await dialog.waitFor({ state: "hidden" });
      await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(chosen);
      await keyboard.press("ArrowUp");
      await keyboard.press("ArrowUp");
      expect(await focused(page)).toBe("q");
      // From the search box over the order to the filters.
      for (let step = 0; step < 5 && (await focused(page)) !== "decision"; step++) await keyboard.press("Tab");
      await keyboard.press("Space");
      await page.waitForURL(/decision=/);
      expect(await focused(page)).toBe("decision");
    }));

  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.getAttribute("name") ?? document.activeElement?.id);

  it("copies the command that explains the case", () =>
    visit("?data=real&case=r547", { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
      await page.getByRole("button", { name: "Copy" }).click();
      await page.getByRole("button", { name: "Copied" }).waitFor();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        "npx leitmotif explain r547 --releases tests/gold/releases.csv --films tests/gold/films.csv",
      );
    }));

  it("says so where a case or a file does not exist", () =>
    visit("?data=real&case=r9999", {}, async (page) => {
      await page.getByRole("dialog").getByText("No release here has the id r9999.").waitFor();
    }));

  it.each([
    ["light, on a desktop", { colorScheme: "light", viewport: DESKTOP }],
    ["dark, on a desktop", { colorScheme: "dark", viewport: DESKTOP }],
    ["light, on a phone", { colorScheme: "light", viewport: PHONE }],
    ["dark, on a phone", { colorScheme: "dark", viewport: PHONE }],
  ] as const)("has no accessibility fault and fits the screen: %s", async (_name, options) => {
    for (const state of ["?data=real&q=blade&decision=match", "?data=real&case=r547", "?q=none+such"]) {
      await visit(state, { ...options, reducedMotion: "reduce" }, async (page) => {
        if (state.includes("case")) await page.getByRole("dialog").waitFor();
        for (const summary of await page.locator("main details:not([open]) > summary:visible").all()) {
          if (!state.includes("case")) await summary.click();
        }
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(options.viewport.width);
        expect(await page.evaluate(() => document.querySelector("dialog")?.scrollWidth ?? 0)).toBeLessThanOrEqual(
          options.viewport.width,
        );
        expect(await accessibilityFaults(page)).toEqual([]);
      });
    }
  });

  it.each([DESKTOP, PHONE])("shows a case of each reason without JavaScript, on $width pixels", (viewport) =>
    visit("", { javaScriptEnabled: false, viewport }, async (page) => {
      const examples = page.locator(".example");
      expect(await examples.count()).toBeGreaterThan(20);
      await examples.first().locator("summary").click();
      expect(await examples.first().locator(".waterfall").isVisible()).toBe(true);
      expect(await page.locator("main").innerText()).toContain("title, people and year agree");
    }),
  );
});
