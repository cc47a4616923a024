import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { leitmotif } from "../cli/run.js";
import { sharedProject } from "../warehouse/sample/shared-sample.js";
import { haveChromium } from "./chromium.js";

let project: string;
let folder: string;

beforeAll(async () => {
  project = await sharedProject();
  folder = mkdtempSync(join(tmpdir(), "leitmotif-slides-"));
}, 600_000);

const slides = (cwd: string, out: string, CHROMIUM?: string) =>
  leitmotif(cwd, ["slides", "--out", join(folder, out)], CHROMIUM === undefined ? {} : { env: { CHROMIUM } });

describe("leitmotif slides", () => {
  it.skipIf(!haveChromium)("makes a PDF with a page for each slide, and says where it is", async () => {
    const { code, stdout, stderr } = await slides(project, "story.pdf");
    expect([code, stdout, stderr]).toEqual([0, `${join(folder, "story.pdf")}\n`, ""]);
    const pdf = readFileSync(join(folder, "story.pdf"), "latin1");
    expect(pdf).toMatch(/^%PDF-1\.\d[\s\S]*%%EOF\s*$/);
    const [{ version }] = JSON.parse(readFileSync(join(project, "reports/versions.json"), "utf8"));
    const deck = readFileSync(join(project, "reports", version, "slides/index.html"), "utf8");
    const count = deck.match(/<section class="slide"/g)?.length;
    expect(count).toBeGreaterThan(10);
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(count);
  });

  it.each([
    ["without a browser", "/nowhere/chromium", /error: .*index\.html: needs Chromium .*\/nowhere\/chromium.*CHROMIUM/],
    ["with a program that makes no PDF", process.execPath, /error: .*the browser made no PDF: .+/],
  ])("says what to do %s, and leaves no file", async (_case, browser, message) => {
    const { code, stderr } = await slides(project, "none.pdf", browser);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(readdirSync(folder).filter((name) => name.startsWith("none"))).toEqual([]);
  });

  it("says what to do where no report has been built", async () => {
    const { code, stderr } = await slides(folder, "none.pdf");
    expect(code).toBe(1);
    expect(stderr).toMatch(/error: .*reports: holds no report with slides .*npm run build/);
  });
});
