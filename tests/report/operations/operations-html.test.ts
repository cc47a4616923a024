import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { operationsHtml } from "#lib/report/operations/operations-html";
import { publishOperations } from "#lib/report/operations/publish-operations";
import { linesThatFailWith, operationsFrom } from "../../operations/known-operations.js";
import { begun, build, stageRun } from "../../operations/ledger-lines.js";

const FAILED = operationsFrom(linesThatFailWith("<b>no</b> space"));

describe("the page about runs", () => {
  it("says first how the last run ended, and why", () => {
    const html = operationsHtml(FAILED);
    expect(html).toContain("The last run, on 2026-01-03 00:00:00, failed in the stage count.");
    expect(html).toContain('<p class="failure">&lt;b&gt;no&lt;/b&gt; space</p>');
    expect(html).not.toContain("<b>no</b>");
  });

  it("says that rows in are those kept plus those rejected", () => {
    expect(operationsHtml(FAILED)).toContain("= 1,230 kept + 4 rejected");
  });

  it("shows the last run that did something where the last one had nothing to do", () => {
    const lines = linesThatFailWith("").filter((line) => !("build" in line) || line.build !== "c");
    const html = operationsHtml(operationsFrom(lines));
    expect(html).toContain("Nothing had changed, so no stage ran.");
    expect(html).toContain("It began on 2026-01-01 00:00:00");
  });

  it.each([
    ["skipped: count failed", FAILED],
    ["skipped: was not asked for", operationsFrom([begun("a", { stages: ["read"] }), stageRun("a", "read")])],
    ["interrupted: the build was killed, or the machine stopped", operationsFrom([begun("a")])],
  ])("draws a stage that was %s", (words, operations) => {
    expect(operationsHtml(operations)).toContain(`>${words}</text>`);
  });

  it("marks a delivery that differs by more than expected, and one whose rows do not add up", () => {
    expect(operationsHtml(FAILED)).toContain("differs from the one before by more than expected");
    const lost = [{ source: "imdb", date: "2026-01-01", read: 10, kept: 5, rejected: 1, bytes: 1 }];
    expect(operationsHtml(operationsFrom(build("a", 1), lost))).toContain("4 rows are neither kept nor rejected");
  });

  it("leads from the list of runs to those that it tells stage by stage, and nowhere else", () => {
    const html = operationsHtml(operationsFrom(Array.from({ length: 40 }, (_, n) => build(`run ${n}`, 1)).flat()));
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    const places = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(10);
    expect(links).toEqual(places);
  });

  it("tells that nothing has run yet", () => {
    expect(operationsHtml(operationsFrom([]))).toBe("<p>No run has been recorded yet.</p>");
  });
});

describe("publishing what runs took", () => {
  it("writes metrics, a table and all figures even where no report was published", async () => {
    const reports = mkdtempSync(join(tmpdir(), "leitmotif-operations-"));
    await publishOperations(FAILED, reports);
    expect(readFileSync(join(reports, "metrics.prom"), "utf8")).toContain("leitmotif_last_run_failed 1\n");
    expect(readFileSync(join(reports, "operations/stages.csv"), "utf8")).toContain("\nc,failed,,,count,failed,");
    expect(JSON.parse(readFileSync(join(reports, "operations/operations.json"), "utf8"))).toEqual(
      JSON.parse(JSON.stringify(FAILED)),
    );
    expect(existsSync(join(reports, "operations/index.html"))).toBe(false);
  });

  it("writes a page beside the versions that needs no JavaScript, with the style of the newest version", async () => {
    const reports = reportsWithVersion("2026-01-01-aaaaaaaaaaaa");
    await publishOperations(FAILED, reports);
    const page = readFileSync(join(reports, "operations/index.html"), "utf8");
    expect(page).toContain('href="../2026-01-01-aaaaaaaaaaaa/style.css"');
    expect(page).toContain(`<div id="runs">${operationsHtml(FAILED)}</div>`);
    expect(page).not.toContain("<script");
  });
});

function reportsWithVersion(version: string): string {
  const reports = mkdtempSync(join(tmpdir(), "leitmotif-operations-"));
  mkdirSync(join(reports, version));
  mkdirSync(join(reports, "versions", version), { recursive: true });
  writeFileSync(join(reports, version, "index.html"), '<link rel="stylesheet" href="./style.css">');
  writeFileSync(join(reports, "versions", version, "record.json"), "{}");
  writeFileSync(join(reports, "versions.json"), JSON.stringify([{ version }]));
  return reports;
}
