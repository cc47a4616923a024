import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sharedProject } from "../warehouse/sample/shared-sample.js";
import { browse, complaintsOf } from "./browse.js";
import { haveChromium, launchChromium } from "./chromium.js";
import { serve } from "./serve.js";

let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let home: string;
let address: string;

beforeAll(async () => {
  if (!haveChromium) return;
  const reports = join(await sharedProject(), "reports");
  const [{ version }] = JSON.parse(readFileSync(join(reports, "versions.json"), "utf8"));
  server = await serve(reports);
  browser = await launchChromium();
  home = join(reports, version);
  address = `${server.address}/${version}/model.html`;
}, 600_000);

afterAll(async () => {
  await browser?.close();
  server?.close();
});

const box = (page: Page) => page.locator("#sql-box");
const status = (page: Page) => box(page).locator("output").innerText();

/** Opens the page with a question in its address, which starts the database. */
async function asked(page: Page, sql: string): Promise<void> {
  await page.goto(`${address}?${new URLSearchParams({ sql })}`);
  await expect.poll(() => status(page), { timeout: 60_000 }).toMatch(/^(?!Asking).+/);
}

async function ask(page: Page, sql: string): Promise<string> {
  await box(page).getByLabel("A question in SQL").fill(sql);
  await box(page).getByLabel("A question in SQL").press("Control+Enter");
  await expect.poll(() => status(page)).not.toBe("Asking …");
  return status(page);
}

/** What the database complains about, it also writes to the console. */
const ofOthers = (complaints: readonly string[]) => complaints.filter((text) => text.startsWith("asks another site"));

describe.skipIf(!haveChromium)("the SQL box", () => {
  it("loads the database only when asked for it", () =>
    browse(browser, {}, async (page) => {
      const requests: string[] = [];
      page.on("request", (request) => requests.push(new URL(request.url()).pathname));
      await page.goto(address);
      await page.getByRole("button", { name: "Start DuckDB here" }).waitFor();
      await page.waitForLoadState("networkidle");
      expect(requests.filter((path) => path.includes("/sql/duckdb"))).toEqual([]);
      await page.getByRole("button", { name: "Start DuckDB here" }).click();
      await page.getByRole("button", { name: "Ask (Ctrl+Enter)" }).waitFor({ timeout: 60_000 });
      expect(requests.filter((path) => path.includes("/sql/duckdb")).length).toBe(2);
    }));

  it("reads tables and views, but no other site, file or extension, for good", async () => {
    const complaints = await complaintsOf(browser, {}, async (page) => {
      await asked(page, "SELECT count(*) AS n FROM read_csv('https://example.org/x.csv')");
      expect(await status(page)).toContain("file system operations are disabled");
      for (const [sql, answer] of REFUSED) expect([sql, await ask(page, sql)]).toEqual([sql, answer]);
      expect(await ask(page, "SELECT count(*) FROM film JOIN claim ON true")).toMatch(/^1 row,/);
      await ask(page, "SELECT value FROM duckdb_settings() WHERE name = 'lock_configuration'");
      expect(await box(page).locator("tbody").innerText()).toBe("true");
    });
    expect(ofOthers(complaints)).toEqual([]);
  });

  it("reads tables that the server lets the browser unpack", async () => {
    await browse(browser, {}, async (page) => {
      await page.route("**/claim.csv.gz", (route) =>
        route.fulfill({ body: gunzipSync(readFileSync(join(home, "tables/claim.csv.gz"))) }),
      );
      await asked(page, "SELECT count(*) > 100 AS many FROM claim");
      expect(await box(page).locator("tbody").innerText()).toBe("true");
    });
  });
});

const DISABLED = expect.stringContaining("file system operations are disabled");
const LOCKED = expect.stringContaining("the configuration has been locked");

const REFUSED: readonly (readonly [sql: string, answer: unknown])[] = [
  ["SELECT 1; ATTACH 'https://example.org/x.duckdb' AS x", DISABLED],
  ["SELECT 1; COPY (SELECT 1) TO 'https://example.org/x.csv'", DISABLED],
  ["FROM glob('*')", DISABLED],
  ["SELECT 1; LOAD 'https://example.org/x.wasm'", expect.stringContaining("extensions is disabled")],
  ["SELECT 1; SET enable_external_access = true", LOCKED],
  ["SELECT 1; RESET lock_configuration", LOCKED],
];
