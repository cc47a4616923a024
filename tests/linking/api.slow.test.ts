import { evaluate, explain, link, parseTitle } from "leitmotif";
import { describe, expect, it } from "vitest";

const releases = "tests/gold/releases.csv";
const films = "tests/gold/films.csv";
const gold = "tests/gold/gold.csv";

/** The examples of the documentation. */
const album = { id: "r1", title: "Heat (Original Motion Picture Soundtrack)", year: 1995 };
const heats = [
  { id: "f1", title: "Heat", year: 1995 },
  { id: "f2", title: "Heat", year: 1986 },
];

describe("the public functions of linking", () => {
  it("read a title with what its phrases tell", () => {
    const { readings, media } = parseTitle("Heat (Music From The 1995 Motion Picture)");
    expect(readings.map(({ key }) => key)).toContain("heat");
    expect([...media]).toEqual(["film"]);
  });

  it("link records of which only id and title are known", async () => {
    expect(await link([album], heats)).toMatchObject([{ releaseId: "r1", filmId: "f1", runnerUp: "f2" }]);
    expect(await link([{ id: "r2", title: "Nothing Alike" }], heats)).toMatchObject([{ filmId: "", decision: "none" }]);
  });

  it("let what people decided and what mistakes cost stand above the model", async () => {
    const verdicts = [{ releaseId: "r1", filmId: "f2", belongs: true }];
    expect(await link([album], heats, { verdicts })).toMatchObject([{ filmId: "f2", decision: "match" }]);
    const costs = { wrongLink: 1e9, missedLink: 40, review: 4 };
    const cautious = await link([album], heats, { costs });
    expect(cautious.map(({ decision }) => decision)).not.toContain("match");
  });

  it("explain a link by steps that add up to its score", async () => {
    const { filmId, steps, score } = await explain(album, heats);
    expect(filmId).toBe("f1");
    expect(steps.reduce((sum, { bits }) => sum + bits, 0)).toBeCloseTo(score, 9);
    expect((await explain(album, heats, "f2")).filmId).toBe("f2");
  });

  it("link and judge files", async () => {
    const { overall } = await evaluate(await link(releases, films), gold);
    expect(overall.precision.value).toBeGreaterThan(0.98);
    expect(overall.recall.value).toBeGreaterThan(0.95);
  });
});
