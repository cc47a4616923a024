import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filmsFor, songsFor, vectorAt } from "#lib/recommending/asking/recommend";
import { readRecommender } from "#lib/recommending/files/read-recommender";
import { inProcessWith } from "../../cli/run.js";
import { sharedProject } from "../../warehouse/sample/shared-sample.js";
import { accessibilityFaults, browse, overflow } from "../browse.js";
import { haveChromium, launchChromium } from "../chromium.js";
import { serve } from "../serve.js";
import { cards, DESK, openCards, said, settled, shown, titles, visit as visitAddress } from "./finder-page.js";

const PHONE = { width: 360, height: 800 };

let browser: Browser;
let project: string;
let server: Awaited<ReturnType<typeof serve>>;
let home: string;

beforeAll(async () => {
  if (!haveChromium) return;
  project = await sharedProject();
  const reports = join(project, "reports");
  const [{ version }] = JSON.parse(readFileSync(join(reports, "versions.json"), "utf8"));
  server = await serve(reports);
  home = `${server.address}/${version}/find-a-film.html`;
  browser = await launchChromium();
}, 600_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

const visit = (state: string, work: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) =>
  visitAddress(browser, home + state, work, options);

describe.skipIf(!haveChromium)("the page that finds films", () => {
  const recommender = () => readRecommender(join(project, "data", "recommender"));
  const idWithPoster = () => {
    const { id, colours } = recommender().films;
    return id[colours.findIndex((known) => known !== null)] ?? "";
  };
  const nameOf = (film: number) => shown(recommender().films.title[film], recommender().films.year[film]);

  it("shows at once the five films for the song that fits the words, each with its score and why", () =>
    visit("", async (page) => {
      const { songs, songVectors } = recommender();
      await page.getByRole("searchbox").fill(`${songs.title[3]} ${songs.artists[3]?.[0]}`);
      const names = await openCards(page);
      const id =
        new URL(page.url()).searchParams.get("id") ??
        (await page.locator('.matches a[aria-current="true"]').getAttribute("data-id"));
      const place = songs.id.indexOf(id ?? "");
      const expected = filmsFor(recommender(), vectorAt(songVectors, place), 5);
      expect(names).toEqual(expected.map((found) => nameOf(found.place)));
      const scores = await page.locator("#finder .score").allInnerTexts();
      expect(scores.map((text) => text.replace(/\s*Score\s*/, ""))).toEqual(
        expected.map(({ score }) => score.toFixed(2)),
      );
      for (const why of await page.locator("#finder .film-why").allInnerTexts())
        expect(why).toMatch(/(?:The music is|The film is).*(?:soundtrack that is known|Of its known soundtrack)/);
    }));

  it("says beside the list how often it holds the right film, as the snapshot has it", () =>
    visit(`?id=${recommender().songs.id[0]}`, async (page) => {
      const note = page.locator("#finder #finder-note");
      expect(await note.innerText()).toMatch(/the right one is among the first ten for [\d.]+%/);
      await note.locator(".claim").first().click();
      await page.waitForURL(/evidence\.html#claim-recommending\.recall_at_10$/);
    }));

  it("filters films, and counts what each filter leaves", () =>
    visit(`?id=${recommender().songs.id[5]}`, async (page) => {
      await openCards(page);
      const genres = page.getByRole("group", { name: "Genre" });
      const label = genres.locator("label").first();
      const [genre = "", count] = (await label.innerText()).split("\n");
      await label.getByRole("checkbox").check();
      await page.waitForURL(/genre=/);
      await expect
        .poll(
          async () =>
            (await page.locator("#finder .film-facts").allInnerTexts()).filter((text) => !text.includes(genre)).length,
        )
        .toBeLessThanOrEqual(1);
      const { films, songVectors } = recommender();
      expect(films.genres.filter((own) => own.includes(genre)).length).toBe(Number(count?.replace(",", "")));
      const expected = filmsFor(
        recommender(),
        vectorAt(songVectors, 5),
        5,
        (film) => films.genres[film]?.includes(genre) ?? false,
      );
      await expect.poll(() => titles(page)).toEqual(expected.map(({ place }) => nameOf(place)));
    }));

  it("finds films for a sound that sliders describe, and songs for a film", () =>
    visit("?by=sound", async (page) => {
      const before = await openCards(page);
      await page.getByRole("slider", { name: "Energy" }).fill("95");
      await page.getByRole("slider", { name: "Mood" }).fill("5");
      await page.waitForURL(/mood=5&energy=95/);
      await settled(page);
      expect(await titles(page)).not.toEqual(before);
      const film = await page.locator("#finder .film-card h3").first().innerText();
      await cards(page).first().getByText("Details").click();
      await cards(page).first().getByRole("link", { name: "Songs for this film" }).click();
      await page.getByRole("heading", { name: `Songs for ${film.replace(/ \d{4}$/, "")}` }).waitFor();
      const place = recommender().films.id.indexOf(new URL(page.url()).searchParams.get("id") ?? "");
      const expected = songsFor(recommender(), vectorAt(recommender().filmVectors, place), 5);
      expect(await openCards(page)).toEqual(expected.map((found) => recommender().songs.title[found.place]));
    }));

  it("shows the colours of a film's poster where they are known", () =>
    visit(`?by=film&id=${idWithPoster()}`, async (page) => {
      await openCards(page);
      const { films } = recommender();
      const known = films.colours[films.id.indexOf(idWithPoster())] ?? [];
      const poster = page.locator(".finder-subject .film-poster");
      expect(await poster.innerText()).toMatch(/^Poster: [a-z]+ \d+%/);
      const strip = await poster.locator(".swatches").boundingBox();
      const widest = await poster.locator(".swatch").first().boundingBox();
      expect((widest?.width ?? 0) / (strip?.width ?? 1)).toBeCloseTo(Math.max(...known), 1);
    }));

  it("has an address for every state, and goes back through them", () =>
    visit(`?q=${encodeURIComponent(recommender().songs.title[2] ?? "")}`, async (page) => {
      await openCards(page);
      await page.getByRole("group", { name: "Language" }).getByRole("checkbox").first().check();
      await page.waitForURL(/language=/);
      await settled(page);
      await cards(page).nth(1).getByText("Details").click();
      await page.waitForURL(/open=/);
      const state = async (of: Page) => {
        await of.locator("#finder .film-card details[open]").waitFor();
        return [
          await openCards(of),
          await of.getByRole("searchbox").inputValue(),
          await of.locator(".film-details:visible").innerText(),
        ];
      };
      const other = await page.context().newPage();
      await other.goto(page.url());
      expect(await state(other)).toEqual(await state(page));
      await other.close();
      await page.goBack();
      await page.waitForURL((url) => !url.searchParams.has("language"));
      await expect.poll(() => page.locator(".explorer-chosen li").count()).toBe(0);
    }));

  it("keeps what a reader says of a song and a film, in a file that the command reads", () =>
    visit(`?id=${recommender().songs.id[7]}`, async (page) => {
      await openCards(page);
      const [first, second] = [cards(page).nth(0), cards(page).nth(1)];
      await first.getByRole("button", { name: "Fits", exact: true }).click();
      await second.getByRole("button", { name: "Does not fit" }).click();
      await second.getByRole("button", { name: "Fits", exact: true }).click();
      await page.reload();
      await openCards(page);
      const pressed = page.locator('#finder button[aria-pressed="true"]');
      expect(await pressed.allInnerTexts()).toEqual(["Fits", "Fits"]);
      await pressed.nth(1).click();
      await second.getByRole("button", { name: "Does not fit" }).click();
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "Save as feedback.csv" }).click();
      const file = join(mkdtempSync(join(tmpdir(), "leitmotif-feedback-")), "feedback.csv");
      await (await download).saveAs(file);
      const ids = await cards(page)
        .locator("button[data-fits=true]")
        .evaluateAll((all) => all.map((button) => button.getAttribute("data-film")));
      const song = recommender().songs.id[7];
      const rows = [`song_id,film_id,verdict`, `${song},${ids[0]},fits`, `${song},${ids[1]},does not fit`];
      expect(readFileSync(file, "utf8").trim().split(/\r?\n/)).toEqual(rows);
      expect(await imported(file)).toEqual(rows);
      await page.getByRole("button", { name: "Forget" }).click();
      expect(await pressed.count()).toBe(0);
    }));

  /** What is kept once the command has read a file, row by row. */
  async function imported(file: string): Promise<string[]> {
    const own = mkdtempSync(join(tmpdir(), "leitmotif-import-"));
    const kept = join(own, "kept.csv");
    const paths = { recommender: join(project, "data", "recommender") };
    writeFileSync(join(own, "leitmotif.config.json"), JSON.stringify({ paths, recommending: { feedback: kept } }));
    const { code, stderr } = await inProcessWith(own, ["feedback", "import", file]);
    expect([code, stderr]).toEqual([0, ""]);
    const [heading = "", ...rows] = readFileSync(kept, "utf8").trim().split(/\r?\n/);
    return [heading, ...rows.toSorted((one, other) => rowsBySaying(one) - rowsBySaying(other))];
  }

  const rowsBySaying = (row: string) => (row.endsWith("does not fit") ? 1 : 0);

  it("is used with the keyboard alone", () =>
    visit("", async (page) => {
      const { keyboard } = page;
      const focused = () =>
        page.evaluate(() => document.activeElement?.getAttribute("name") ?? document.activeElement?.textContent ?? "");
      for (let step = 0; step < 40 && (await focused()) !== "q"; step++) await keyboard.press("Tab");
      await keyboard.type((recommender().songs.title[1] ?? "").slice(0, 3));
      await page.locator(".matches a").nth(1).waitFor();
      const before = await openCards(page);
      await keyboard.press("ArrowDown");
      await keyboard.press("ArrowDown");
      const chosen = await focused();
      await keyboard.press("Enter");
      await page.waitForURL(/[?&]id=/);
      await settled(page);
      await expect.poll(focused).toBe(chosen);
      expect(before).toHaveLength(5);
      for (let step = 0; step < 90 && (await focused()) !== "Fits"; step++) await keyboard.press("Tab");
      await keyboard.press("Space");
      expect(await page.locator('#finder button[aria-pressed="true"]').count()).toBe(1);
      await page.locator(".matches a").first().focus();
      await keyboard.press("ArrowUp");
      expect(await focused()).toBe("q");
    }));

  it("says so where nothing fits", () =>
    visit("?q=xyzzy+plugh", async (page) => {
      await said(page, /Nothing fits among [\d,]+ songs/);
      expect(await cards(page).count()).toBe(0);
    }));

  it.each([
    ["light, on a desk", { colorScheme: "light", viewport: DESK }],
    ["dark, on a phone", { colorScheme: "dark", viewport: PHONE }],
  ] as const)("has no accessibility fault and fits the screen: %s", async (_name, options) => {
    const { songs } = recommender();
    for (const state of [`?id=${songs.id[9]}&genre=Drama`, "?by=sound&mood=80", `?by=film&id=${idWithPoster()}`])
      await visit(
        state,
        async (page) => {
          await openCards(page);
          await page.evaluate(() => {
            for (const details of document.querySelectorAll("main details")) details.setAttribute("open", "");
          });
          expect(await overflow(page)).toBe(0);
          expect(await accessibilityFaults(page)).toEqual([]);
        },
        options,
      );
  });

  it("shows some songs with their films without JavaScript", () =>
    browse(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(home);
      const examples = page.locator(".example");
      expect(await examples.count()).toBeGreaterThan(4);
      await examples.first().locator("summary").click();
      expect(await examples.first().locator(".film-card:visible").count()).toBe(5);
      expect(await page.locator("main").innerText()).toMatch(/0\.5 says nothing, 1 is certain/);
    }));
});
