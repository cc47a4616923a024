import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareVersions } from "#lib/report/changes/comparison";
import type { LinkLine } from "#lib/report/changes/version-record";
import { claim, published } from "./made-versions.js";

const OLD = "2026-01-01-aaaaaaaaaaaa";
const NEW = "2026-02-01-bbbbbbbbbbbb";

describe("compareVersions: claims", () => {
  const moved = (before: Parameters<typeof published>[1], after: Parameters<typeof published>[1]) =>
    compareVersions(published(OLD, before), published(NEW, after));

  it("tells a claim that moved with both values and the relative change, and counts those that did not", () => {
    const { claims, claimsKept } = moved(
      { claims: [claim("a", 200), claim("b", 3)] },
      { claims: [claim("a", 150), claim("b", 3)] },
    );
    expect(claims).toMatchObject([{ name: "a", before: { value: 200 }, after: { value: 150 }, change: -0.25 }]);
    expect(claimsKept).toBe(1);
  });

  it("shows the limits of an interval with their value, and puts what moved beyond them first", () => {
    const { claims } = moved(
      { claims: [claim("a", 1), claim("p", 0.9), claim("p_high", 0.92), claim("p_low", 0.88)] },
      { claims: [claim("a", 5), claim("p", 0.8), claim("p_high", 0.83), claim("p_low", 0.77)] },
    );
    expect(claims.map(({ name, beyondInterval }) => [name, beyondInterval])).toEqual([
      ["p", true],
      ["a", undefined],
    ]);
    expect(claims[0]?.before).toEqual({ value: 0.9, low: 0.88, high: 0.92 });
  });

  it("takes a name that only looks like a limit for a claim of its own", () => {
    expect(moved({ claims: [claim("votes_low", 1)] }, { claims: [claim("votes_low", 2)] }).claims).toHaveLength(1);
  });

  it("tells claims that are new or gone", () => {
    const { claims } = moved({ claims: [claim("old", 1)] }, { claims: [claim("new", 2)] });
    expect(claims.map(({ name, before, after }) => [name, before?.value, after?.value])).toEqual([
      ["new", undefined, 2],
      ["old", 1, undefined],
    ]);
  });

  it.each([
    ["the deliveries", { deliveries: { "imdb 2026-02-01": "bbb" } }, ["data"]],
    ["the code", { code: { link: "l2", snapshot: "s1" } }, ["code"]],
    ["the configuration", { settings: { "gates.rowDrift": 0.3, "linking.costs.wrongLink": 20 } }, ["configuration"]],
    ["code and data", { deliveries: {}, code: {} }, ["data", "code"]],
    ["a setting of the gates, which moves no figure", { settings: { "linking.costs.wrongLink": 10 } }, []],
    ["code that only makes answers", { code: { link: "l1", snapshot: "s2" } }, []],
  ])("says of a claim about links what did it: %s", (_what, madeFrom, causes) => {
    const { claims } = moved({ claims: [claim("a", 1)] }, { claims: [claim("a", 2)], madeFrom });
    expect(claims[0]?.causes).toEqual(causes);
  });

  it("says of an answer that the code of answers may have moved it", () => {
    const answer = (value: number) => [claim("films.count", value, "insights/films/films.sql")];
    const after = { claims: answer(2), madeFrom: { code: { link: "l1", snapshot: "s2" } } };
    expect(moved({ claims: answer(1) }, after).claims[0]?.causes).toEqual(["code"]);
  });
});

describe("compareVersions: links", () => {
  const line = (release: string, film: string, probability: number, decision: string, reason = "title"): LinkLine => [
    release,
    film === "" ? "" : `Music of ${film}`,
    film,
    film === "" ? "" : `Film ${film}`,
    probability,
    decision,
    reason,
  ];
  const changes = (before: readonly LinkLine[], after: readonly LinkLine[]) =>
    compareVersions(published(OLD, { links: before }), published(NEW, { links: after })).links;

  it("tells a release that lost its film, with the reasons of both", () => {
    expect(changes([line("r1", "f1", 0.9, "match")], [line("r1", "", 0, "none", "no candidate")])).toEqual([
      {
        release: "r1",
        releaseTitle: "Music of f1",
        film: "f1",
        filmTitle: "Film f1",
        before: { decision: "match", probability: 0.9, reason: "title" },
        after: { decision: "none", probability: 0, reason: "no candidate" },
      },
    ]);
  });

  it("tells a release that went to another film as one link lost and one won", () => {
    const found = changes([line("r1", "f1", 0.9, "match")], [line("r1", "f2", 0.8, "match")]);
    expect(found.map(({ film, before, after }) => [film, before?.decision, after?.decision])).toEqual([
      ["f1", "match", "none"],
      ["f2", "none", "match"],
    ]);
  });

  it("passes over a probability that hardly moved", () => {
    expect(changes([line("r1", "f1", 0.9, "match")], [line("r1", "f1", 0.93, "match")])).toEqual([]);
  });

  it("starts with other decisions, and ends with refusals of releases that are new", () => {
    const before = [line("kept", "f1", 0.9, "match"), line("doubtful", "f1", 0.9, "match")];
    const after = [
      line("kept", "f1", 0.7, "match"),
      line("doubtful", "f1", 0.4, "review"),
      line("refused", "", 0, "none", "tv"),
      line("linked", "f2", 0.9, "match"),
    ];
    expect(changes(before, after).map(({ release }) => release)).toEqual(["doubtful", "kept", "linked", "refused"]);
  });

  const someLine = fc
    .record({
      release: fc.constantFrom("r1", "r2", "r3"),
      film: fc.constantFrom("", "f1", "f2"),
      probability: fc.double({ min: 0, max: 1, noNaN: true }),
      decision: fc.constantFrom("match", "review", "none"),
    })
    .map(({ release, film, probability, decision }) => line(release, film, probability, decision));
  const someLines = fc.uniqueArray(someLine, { selector: ([release, , film]) => `${release} ${film}`, maxLength: 6 });

  it("finds nothing between equal lists, and the reverse in the other direction, for any lists", () => {
    fc.assert(
      fc.property(someLines, someLines, (before, after) => {
        expect(changes(before, before)).toEqual([]);
        const there = changes(before, after).map((link) => [link.release, link.film, link.before, link.after]);
        const back = changes(after, before).map((link) => [link.release, link.film, link.after, link.before]);
        expect(back.map((link) => JSON.stringify(link)).sort()).toEqual(
          there.map((link) => JSON.stringify(link)).sort(),
        );
      }),
    );
  });
});
