import { describe, expect, it } from "vitest";
import type { Figure } from "#lib/figures/figure";
import { renderSvg } from "#lib/figures/files/render-svg";
import { linkCalibrationFigure } from "#lib/figures/link-calibration";
import { linkDecisionsFigure } from "#lib/figures/link-decisions";
import { linkRulesFigure } from "#lib/figures/link-rules";
import { linkScoresFigure } from "#lib/figures/link-scores";
import { linkThresholdsFigure } from "#lib/figures/link-thresholds";
import { linkVerdictsFigure } from "#lib/figures/link-verdicts";
import type { LinkCase } from "#lib/figures/rows/links";
import { PAGE_THEME, PRINT_THEME } from "#lib/figures/theme";

const SIZE = { name: "chart", width: 760 };

const SETTINGS: readonly (readonly [string, number])[] = [
  ["cost.wrong_link", 10],
  ["cost.missed_link", 40],
  ["cost.review", 4],
  ["threshold.match", 0.6],
  ["threshold.review", 0.1],
];

const CLAIMS = new Map([
  ...SETTINGS,
  ["sample.right", 1998],
  ["sample.wrong", 2],
  ["sample.missed", 222],
  ["sample.precision_low", 0.996],
  ["sample.precision_high", 0.9997],
  ["sample.recall_low", 0.88],
  ["sample.recall_high", 0.91],
  ["sample.calibration_error", 0.0123],
] as const);

const NO_TRUTH = new Map(SETTINGS);

const rule = (place: number, name: string, pairs: number, found: number, recall: number, so_far: number) => ({
  place,
  rule: name,
  pairs,
  pairs_per_release: pairs / 100,
  found,
  recall,
  recall_so_far: so_far,
});

const score = (category: string, right_links: number, missed_links: number, wrong_links: number, without_film = 0) => ({
  category,
  releases: 100,
  right_links,
  missed_links,
  wrong_links,
  without_film,
  linked_without_film: 0,
});

const FIGURES = {
  decisions: linkDecisionsFigure(
    [
      { decision: "match", reason: "title agrees", releases: 1200 },
      { decision: "review", reason: "other people", releases: 1 },
      { decision: "none", reason: "other people", releases: 3 },
      { decision: "none", reason: "tv", releases: 2796 },
    ],
    { "title agrees": "accepted", "other people": "others made it", tv: "a programme" },
  ),
  rules: linkRulesFigure([rule(1, "same title", 90, 95, 0.95, 0.95), rule(2, "rare words", 210, 4, 0.04, 0.99)], {
    "same title": "letter for letter",
  }),
  thresholds: linkThresholdsFigure(CLAIMS),
  calibration: linkCalibrationFigure(
    [{ from_probability: 0.9, links: 1234, probability: 0.99, correct: 0.985 }],
    CLAIMS,
  ),
  scores: linkScoresFigure([score("other_script", 1998, 222, 2), score("game", 0, 0, 0, 100)], CLAIMS),
  verdicts: linkVerdictsFigure([linkCase("yes", 1), linkCase("no", 2), linkCase("open", 3)]),
} satisfies Record<string, Figure>;

describe("the figures about links", () => {
  it("say in their titles what they show", () => {
    expect(Object.values(FIGURES).map(({ title }) => title)).toEqual([
      "4,000 releases: 1,200 linked to a film, 1 left to a person, 2,799 without a film",
      "The rules find 99% of the true links, and compare 3.0 films a release",
      "A film is linked from a probability of 0.6 on, and shown to a person from 0.1 on",
      "Probabilities lie 1.2 percentage points from what is true, on average",
      "99.9% of 2,000 links are right (precision), 90% of 2,220 true links are found (recall)",
      "People have given 2 verdicts; 1 pair waits for one",
    ]);
  });

  it.each(Object.entries(FIGURES))("have a cell for each column: %s", (_name, { columns, rows }) => {
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => row.length !== columns.length)).toEqual([]);
  });

  it.each(Object.entries(FIGURES))("are drawn in the colours of the theme alone: %s", async (_name, { spec }) => {
    expect(await renderSvg(spec(PRINT_THEME), SIZE)).toContain(PRINT_THEME.main);
    expect(await renderSvg(spec(PAGE_THEME), SIZE)).not.toMatch(/#[0-9a-f]{6}/i);
  });

  it("say plainly where the truth is not known", async () => {
    const figures = [linkRulesFigure([], {}), linkCalibrationFigure([], NO_TRUTH), linkScoresFigure([], NO_TRUTH)];
    for (const { title, spec } of figures) {
      expect(title).toContain("not known: there is no truth to compare with");
      expect(await renderSvg(spec(PRINT_THEME), SIZE)).toMatch(/^<svg/);
    }
  });
});

describe("linkDecisionsFigure", () => {
  it("draws a reason that makes one release doubtful and another refused twice", async () => {
    const svg = await renderSvg(FIGURES.decisions.spec(PRINT_THEME), SIZE);
    expect(svg.match(/>others made it</g)).toHaveLength(2);
    expect(svg).toContain(">1,200<");
  });

  it("tells of each reason what it means and how many releases have it", () => {
    expect(FIGURES.decisions.rows.at(-1)).toEqual(["no film", "tv", "a programme", 2796, "69.9%"]);
  });
});

describe("linkRulesFigure", () => {
  it("tells what each rule adds, and what it costs, in words that are not cut short", async () => {
    expect(FIGURES.rules.rows[1]).toEqual(["rare words", "", "2.10", 4, "4%", "99%"]);
    const svg = await renderSvg(FIGURES.rules.spec(PRINT_THEME), SIZE);
    for (const share of ["95%", "30%", "4%", "70%"]) expect(svg).toContain(`>${share}<`);
    expect(svg).not.toContain("…");
  });
});

describe("linkThresholdsFigure", () => {
  it("tells for each choice where it is the cheapest", () => {
    expect(FIGURES.thresholds.rows).toEqual([
      ["refuse", "a missed link costs 40", "0", "0.1"],
      ["ask a person", "a look costs 4", "0.1", "0.6"],
      ["link", "a wrong link costs 10", "0.6", "1"],
    ]);
  });

  it("asks nobody where a look costs more than a mistake", () => {
    const claims = new Map([
      ...SETTINGS,
      ["cost.review", 50],
      ["threshold.match", 0],
      ["threshold.review", 1],
    ] as const);
    expect(linkThresholdsFigure(claims).rows[1]).toEqual(["ask a person", "a look costs 50", "0", "0"]);
  });
});

describe("linkScoresFigure", () => {
  it("gives the intervals, and draws only kinds that have links", async () => {
    expect(FIGURES.scores.caption).toContain("precision lies from 99.6% to more than 99.9% and recall from 88% to 91%");
    const svg = await renderSvg(FIGURES.scores.spec(PRINT_THEME), SIZE);
    expect(svg).toContain(">1,998 + 222 + 2<");
    expect(svg).toContain(">other script<");
    expect(svg).not.toContain(">game<");
    expect(FIGURES.scores.rows[1]).toEqual(["game", "music of a game", 100, 0, 0, 0, 100, 0]);
  });
});

describe("linkVerdictsFigure", () => {
  it("says so when no person has given a verdict", () => {
    expect(linkVerdictsFigure([linkCase("open", 1), linkCase("open", 2)]).title).toBe(
      "No person has given a verdict; 2 pairs wait for one",
    );
    expect(linkVerdictsFigure([]).title).toBe("No person has given a verdict; 0 pairs wait for one");
  });

  it("lists every verdict, but no more open cases than one wants to read", () => {
    const cases = [
      ...Array.from({ length: 150 }, (_, n) => linkCase("no", n)),
      ...Array.from({ length: 150 }, (_, n) => linkCase("open", n)),
    ];
    const { rows, caption } = linkVerdictsFigure(cases);
    expect(rows.filter((row) => row[2] === "no")).toHaveLength(150);
    expect(rows.filter((row) => row[2] === "open")).toHaveLength(100);
    expect(caption).toContain("the 100 most probable of the open cases");
  });
});

function linkCase(verdict: LinkCase["verdict"], id: number): LinkCase {
  return {
    release_id: `discogs:${id}`,
    release_title: "Heat (Original Soundtrack)",
    film_id: `imdb:tt${id}`,
    film_title: "Heat",
    film_year: 1995,
    verdict,
    probability: verdict === "open" ? 0.5 : null,
  };
}
