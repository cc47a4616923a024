import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { factsOfFilm } from "#lib/cli/prediction/film-facts";
import { readPredictor } from "#lib/cli/prediction/read-predictor";
import type { FilmFacts } from "#lib/prediction/features/film-feature";
import { explainFilm } from "#lib/prediction/serving/explain-film";
import { predictFilm } from "#lib/prediction/serving/predict-film";
import type { Predictor } from "#lib/prediction/serving/predictor";
import { fieldChoices } from "#lib/report/predicting/state/field-choices";
import { findSnapshot } from "#lib/snapshot/find-snapshot";
import { openSnapshot, type Snapshot } from "#lib/snapshot/open-snapshot";
import { sharedProject } from "../../warehouse/sample/shared-sample.js";
import { accessibilityFaults, browse, chartsDrawn, overflow } from "../browse.js";
import { haveChromium, launchChromium } from "../chromium.js";
import { serve } from "../serve.js";

let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let home: string;
let snapshot: Snapshot;
let predictor: Predictor;

beforeAll(async () => {
  if (!haveChromium) return;
  const project = await sharedProject();
  const [{ version }] = JSON.parse(readFileSync(join(project, "reports/versions.json"), "utf8"));
  snapshot = openSnapshot(findSnapshot(join(project, "data/snapshots")));
  ({ predictor } = await readPredictor(snapshot));
  server = await serve(join(project, "reports"));
  browser = await launchChromium();
  home = `${server.address}/${version}/predict.html`;
}, 600_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** Opens the page in a state, and fails on whatever the browser complains of. */
async function visit(
  state: string,
  work: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  await browse(browser, { reducedMotion: "reduce", ...options }, async (page) => {
    await page.goto(home + state);
    await page.locator(".confusion").waitFor();
    await work(page);
  });
}

const probability = async (page: Page) => Number(await page.locator(".odds data").getAttribute("value"));
const status = (page: Page) => page.locator(".predicting-status").innerText();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? "");

/** A film of words that training knows, which are few in a small sample. */
const own = (budget = 20_000_000): FilmFacts => ({
  budget,
  main_genre: fieldChoices(predictor.encoding, "main_genre")[0] ?? null,
  month: fieldChoices(predictor.encoding, "month")[0] ?? null,
  year: 2024,
  earlier_parts: 1,
  is_sequel: true,
});

function stateOf({ is_sequel: _, ...facts }: FilmFacts): string {
  const entered = Object.entries(facts).flatMap(([name, fact]) => (fact === null ? [] : [[name, String(fact)]]));
  return `?${new URLSearchParams([["film", "none"], ...entered])}`;
}

describe.skipIf(!haveChromium)("the page that predicts", () => {
  it("says of a film of one's own what Node says", () =>
    visit(stateOf(own()), async (page) => {
      const { pays, classes, revenue } = predictFilm(predictor, own());
      expect(await probability(page)).toBeCloseTo(pays, 6);
      const shown = await page
        .locator(".classes data")
        .evaluateAll((all) => all.map((one) => one.getAttribute("value")));
      for (const [place, share] of [classes.flop, classes.middle, classes.hit].entries())
        expect(Number(shown[place])).toBeCloseTo(share, 6);
      const takings = Number(
        await page.locator("section[aria-label=Prediction] > .prediction > p strong data").last().getAttribute("value"),
      );
      expect(takings / revenue.estimate).toBeCloseTo(1, 6);
    }));

  it("says of a film of the data what the command says, whichever is picked", () =>
    visit("", async (page) => {
      for (const place of [0, 3]) {
        await page.locator(".prediction .table a").nth(place).click();
        await page.waitForURL(/film=/);
        const id = new URL(page.url()).searchParams.get("film") ?? "";
        expect(await probability(page)).toBeCloseTo(predictFilm(predictor, await factsOfFilm(snapshot, id)).pays, 6);
      }
    }));

  it("explains a prediction by steps that add up to it", () =>
    visit(stateOf(own()), async (page) => {
      const amounts = await page
        .locator(".waterfall data")
        .evaluateAll((all) => all.map((one) => Number(one.getAttribute("value"))));
      const score = amounts.pop() ?? Number.NaN;
      expect(amounts.length).toBeGreaterThan(2);
      expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(score, 9);
      expect(1 / (1 + Math.exp(-score))).toBeCloseTo(await probability(page), 9);
      expect(score).toBeCloseTo(explainFilm(predictor, own()).score, 6);
    }));

  it.each([
    ["?budget=12", "Budget", "Budget is “12”, but must be a number from 1000 to 1,000,000,000 (US dollars), or empty"],
    ["?year=soon", "Year", "Year is “soon”, but must be a number from 1880 to 2100"],
    ["?director=Nobody", "Director", "Director is “Nobody”, but must be a name from the list"],
    ["?main_genre=Opera", "Main genre", "Main genre is “Opera”, but must be one of "],
  ])("refuses %s with what is allowed", (state, label, message) =>
    visit(state, async (page) => {
      expect(await status(page)).toContain(`Not predicted. ${message}`);
      expect(await page.locator(".prediction").innerText()).toBe("");
      const field = page.getByLabel(label).first();
      expect(await field.getAttribute("aria-invalid")).toBe("true");
      expect(await page.locator(`#${await field.getAttribute("aria-describedby")}`).innerText()).toContain(message);
      await page.getByRole("button", { name: "Undo changes" }).click();
      await page.locator(".odds").waitFor();
      expect(new URL(page.url()).search).toBe("");
    }),
  );

  it("refuses a film that it does not have", () =>
    visit("?film=imdb:tt0", async (page) => {
      expect(await status(page)).toContain("No film here has the id imdb:tt0.");
    }));

  it("warns where a film is unlike those of training", () =>
    visit(stateOf(own(900_000_000)), async (page) => {
      expect(await page.locator(".unlike").innerText()).toContain("Budget is $900,000,000; the films that the models");
    }));

  it("is used with the keyboard alone, and has an address for every state", () =>
    visit("", async (page) => {
      const { keyboard } = page;
      await tabTo(page, "pick");
      await keyboard.type("the");
      await page.locator(".picks a").first().waitFor();
      await keyboard.press("ArrowDown");
      await keyboard.press("ArrowDown");
      const id = await page.evaluate(() => document.activeElement?.getAttribute("data-film"));
      await keyboard.press("Enter");
      await page.waitForURL((url) => url.searchParams.get("film") === id);
      await tabTo(page, "fact-budget");
      await keyboard.press("Control+A");
      await keyboard.type("3000000");
      await keyboard.press("Tab");
      await page.waitForURL(/budget=3000000/);
      await tabTo(page, "threshold");
      for (let step = 0; step < 3; step++) await keyboard.press("ArrowRight");
      await page.waitForURL(/threshold=53/);
      await keyboard.press("Tab");
      await keyboard.press("ArrowDown");
      await page.waitForURL(/judged=/);
      const seen = await page.locator("#predicting").innerText();
      const other = await page.context().newPage();
      await other.goto(page.url());
      await other.locator(".confusion").waitFor();
      expect(await other.locator("#predicting").innerText()).toBe(seen);
      await other.close();
      await page.goBack();
      expect(new URL(page.url()).searchParams.has("judged")).toBe(false);
      expect(await page.getByLabel("The model of this page").isChecked()).toBe(true);
    }));

  it("counts all films of the test at every threshold, and none as paying above the last", () =>
    visit("?threshold=0", async (page) => {
      const counts = async () => (await page.locator(".confusion td.count").allInnerTexts()).map(Number);
      const [right = 0, missed, wrong = 0, refused] = await counts();
      expect([missed, refused]).toEqual([0, 0]);
      await page.getByRole("slider").fill("100");
      await expect.poll(counts).toEqual([0, right, 0, wrong]);
    }));

  it("shows how a mistake inflates the score", () =>
    visit("", async (page) => {
      const auc = async () => Number(await page.locator(".auc strong").innerText());
      await page.getByLabel("Honest, with all facts").check();
      const honest = await auc();
      await page.getByLabel("own film in the record").check();
      expect(await auc()).toBeGreaterThan(honest);
      expect(await page.locator(".judged").innerText()).toContain(`than ${honest.toFixed(3)} without it`);
    }));

  it.each([
    ["light", 360],
    ["dark", 1440],
  ] as const)("has no accessibility fault and fits every screen: %s, %i pixels", async (colorScheme, width) => {
    for (const state of ["?budget=900000000&judged=own+record", "?film=none&budget=1&genres=Opera"]) {
      await visit(
        state,
        async (page) => {
          await chartsDrawn(page);
          await page.locator(".facts details").evaluateAll((all) => all.map((one) => one.setAttribute("open", "")));
          for (const other of [360, 768, 1440, width]) {
            await page.setViewportSize({ width: other, height: 900 });
            await expect.poll(async () => [other, await overflow(page)]).toEqual([other, 0]);
          }
          expect(await accessibilityFaults(page)).toEqual([]);
        },
        { colorScheme, viewport: { width, height: 900 } },
      );
    }
  });

  it("says without JavaScript where else to ask, and keeps its figures", async () => {
    await browse(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(home);
      expect(await page.locator("#predicting").innerText()).toContain("leitmotif predict");
      expect(await page.locator("figure svg").count()).toBeGreaterThan(10);
    });
  });
});

async function tabTo(page: Page, id: string): Promise<void> {
  for (let step = 0; step < 60 && (await focused(page)) !== id; step++) await page.keyboard.press("Tab");
  expect(await focused(page)).toBe(id);
}
