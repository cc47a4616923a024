import { beforeAll, describe, expect, it } from "vitest";
import { cardParts } from "#lib/report/site/overview/card-parts";
import { keyFigureParts } from "#lib/report/site/overview/key-figure-parts";
import { openSnapshot, type Snapshot } from "#lib/snapshot/open-snapshot";
import { emptySnapshot } from "../../snapshot/empty-snapshot.js";

let empty: Snapshot;

beforeAll(async () => {
  empty = openSnapshot(await emptySnapshot());
});

describe("keyFigureParts", () => {
  const figuresOf = async (claims: readonly (readonly [name: string, value: number, unit: string])[]) => {
    const rows = async () => claims.map(([name, value, unit]) => ({ name, value, unit }));
    const source = {
      snapshot: { ...empty, rows },
      project: ".",
      recommenderFolder: "",
      figures: [],
      realCases: [],
      notebooks: new Map(),
    };
    return (await keyFigureParts(source))["overview key-figures"] ?? "";
  };

  it("shows each figure with its interval", async () => {
    const html = await figuresOf([
      ["films-that-pay.share", 0.47334, "share"],
      ["films-that-pay.share_low", 0.4496, "share"],
      ["films-that-pay.share_high", 0.49719, "share"],
    ]);
    expect(html).toContain("47.3%");
    expect(html).toContain("45% to 49.7%");
  });

  it("leaves out what the snapshot does not know, such as the truth about real data", async () => {
    const html = await figuresOf([
      ["music-effect-ladder.effect", -0.12, "share of popularity"],
      ["music-effect-ladder.effect_low", -0.2, "share of popularity"],
    ]);
    expect(html.match(/<dd>/g)).toHaveLength(1);
    expect(html).toContain("−12%");
    expect(html).not.toContain("<small>");
  });
});

describe("cardParts", () => {
  it("draws each chart without an empty line, and leads to the whole answer", async () => {
    const parts = Object.values(
      await cardParts({
        snapshot: empty,
        project: ".",
        recommenderFolder: "",
        figures: [],
        realCases: [],
        notebooks: new Map(),
      }),
    );
    expect(parts).toHaveLength(3);
    for (const html of parts) {
      expect(html).toMatch(/<svg[\s\S]*The whole answer/);
      expect(html).not.toMatch(/\n\s*\n/);
    }
  });
});
