import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { renderPng } from "#lib/figures/files/render-png";
import { writeIcons } from "#lib/report/site/head/icons";
import { cardSvg } from "#lib/report/site/head/social-card";

describe("cardSvg", () => {
  it.each([
    ["a short finding", "Music matters"],
    [
      "a long one",
      "Of the 22% by which films with electronic music are more popular, 4% is left when year, genre, budget, language and the other music are held fixed",
    ],
    ["one that is much too long", "a finding that goes on ".repeat(30)],
  ])("fits %s between the question and the lines", (_what, finding) => {
    const lines = [...cardSvg(finding, "Sample data").matchAll(/<text x="80" y="(\d+)">([^<]*)</g)];
    expect(lines.length).toBeGreaterThan(0);
    expect(Math.max(...lines.map(([, y]) => Number(y)))).toBeLessThan(490);
    expect(
      finding.startsWith(
        lines
          .map(([, , text]) => text)
          .join(" ")
          .replace(/ …$/, ""),
      ),
    ).toBe(true);
  });

  it("is a picture of the size that others expect", async () => {
    const png = await renderPng(cardSvg("A < B & C", "Sample data"), { scale: 1 });
    expect(sizeOf(png)).toEqual([1200, 630]);
  });
});

describe("writeIcons", () => {
  it("writes a drawing for browsers and a picture for phones", async () => {
    const output = mkdtempSync(join(tmpdir(), "leitmotif-icons-"));
    await writeIcons({ output });
    expect(readFileSync(join(output, "favicon.svg"), "utf8")).toMatch(/^<svg /);
    expect(sizeOf(readFileSync(join(output, "apple-touch-icon.png")))).toEqual([180, 180]);
  });
});

/** Width and height stand at fixed places of a PNG. */
function sizeOf(png: Uint8Array): number[] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}
