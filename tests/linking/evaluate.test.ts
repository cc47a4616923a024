import { describe, expect, it } from "vitest";
import { evaluate } from "#lib/linking/evaluation/evaluate";
import { wilson } from "#lib/linking/evaluation/wilson";

const label = (releaseId: string, filmId: string, category = "plain") => ({ releaseId, filmId, category });
const link = (releaseId: string, filmId: string, probability: number, decision = "match") => ({
  releaseId,
  filmId,
  probability,
  decision,
});

describe("evaluate", () => {
  const gold = [
    label("a", "1"),
    label("b", "2"),
    label("b", "3"),
    label("c", "", "tv"),
    label("d", "4"),
    label("u", "9", "unsure"),
  ];
  const links = [
    link("a", "1", 0.9),
    link("b", "2", 0.8),
    link("b", "7", 0.7),
    link("c", "5", 0.6),
    link("d", "4", 0.3, "review"),
    link("u", "9", 1),
    link("stranger", "1", 1),
  ];
  const result = evaluate(links, gold);

  it("counts pairs, with several films per release", () => {
    expect(result.overall).toMatchObject({ right: 2, wrong: 2, missed: 2, withoutFilm: 1, linkedWithoutFilm: 1 });
  });

  it("leaves out what is labelled unsure or not at all, and says how much", () => {
    expect(result).toMatchObject({ unsure: 1, unlabelled: 1 });
  });

  it("measures calibration over accepted and reviewed links", () => {
    const gaps = [Math.abs(0.9 - 1), Math.abs(0.8 - 1), 0.7, 0.6, Math.abs(0.3 - 1)];
    expect(result.calibrationError).toBeCloseTo(gaps.reduce((sum, gap) => sum + gap) / gaps.length, 12);
  });

  it("names the errors with their category", () => {
    expect(result.errors).toContainEqual({ releaseId: "c", filmId: "5", kind: "wrong link", category: "tv" });
    expect(result.errors).toContainEqual({ releaseId: "d", filmId: "4", kind: "missed", category: "plain" });
  });

  it("gives the Wilson interval of a share", () => {
    expect(wilson(8, 10).low).toBeCloseTo(0.4902, 3);
    expect(wilson(0, 0).value).toBeNaN();
  });
});
