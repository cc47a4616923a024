// Photographs pages of the newest report for the README: npm run screenshots
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "#lib/report/slides/find-browser";
import { startServer } from "./bench/browser/static-server.mjs";

const REPORTS = "reports";
const OUTPUT = "evidence/pictures";

/** A page, the part of its address behind the name, and how it is shown; taller where a screen shows too little. */
const PICTURES = [
  { name: "overview", page: "index.html", colorScheme: "light" },
  { name: "explorer", page: "explorer.html?data=real&q=psycho", colorScheme: "light" },
  { name: "real-records", page: "real.html", colorScheme: "light" },
  { name: "will-it-pay", page: "predict.html", colorScheme: "light", height: 1250 },
  { name: "find-a-film", page: "find-a-film.html?q=leaving", colorScheme: "light", height: 1250 },
  { name: "lineage", page: "lineage.html#figure-films-that-pay", colorScheme: "dark" },
];

const { address, close } = await startServer(REPORTS);
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ["--no-sandbox"],
});
const [{ version }] = JSON.parse(readFileSync(join(REPORTS, "versions.json"), "utf8"));
mkdirSync(OUTPUT, { recursive: true });
for (const { name, page: path, colorScheme, height = 800 } of PICTURES) {
  const page = await browser.newPage({ viewport: { width: 1280, height }, colorScheme });
  await page.goto(`${address}/${version}/${path}`, { waitUntil: "networkidle" });
  await page.screenshot({ path: join(OUTPUT, `${name}.png`) });
  process.stdout.write(`${OUTPUT}/${name}.png\n`);
  await page.close();
}
await browser.close();
close();
