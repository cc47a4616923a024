import { describe, expect, it } from "vitest";
import calibration from "#lib/figures/charts/linking/link-calibration";
import decisions from "#lib/figures/charts/linking/link-decisions";
import rules from "#lib/figures/charts/linking/link-rules";
import scores from "#lib/figures/charts/linking/link-scores";
import thresholds, { type LinkThresholdRow as ThresholdRow } from "#lib/figures/charts/linking/link-thresholds";
import verdicts, { type LinkVerdictRow } from "#lib/figures/charts/linking/link-verdicts";
import type { Figure } from "#lib/figures/figure";
import { renderSvg } from "#lib/figures/files/render-svg";
import { PAGE_THEME, PRINT_THEME } from "#lib/figures/spec/theme";

const SIZE = { name: "chart", width: 760 };

const SETTINGS: readonly (readonly [string, number])[] = [
  ["linking.cost.wrong_link", 10],
  ["linking.cost.missed_link", 40],
  ["linking.cost.review", 4],
  ["linking.threshold.match", 0.6],
  ["linking.threshold.review", 0.1],
];

const CLAIMS = new Map([
  ...SETTINGS,
  ["linking.sample.right", 1998],
  ["linking.sample.wrong", 2],
  ["linking.sample.missed", 222],
  ["linking.sample.precision_low", 0.996],
  ["linking.sample.precision_high", 0.9997],
  ["linking.sample.recall_low", 0.88],
  ["linking.sample.recall_high", 0.91],
  ["linking.sample.calibration_error", 0.0123],
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

const choice = (
  name: ThresholdRow["choice"],
  costs: readonly [number, number],
  from: number,
  to: number,
): ThresholdRow => ({
  choice: name,
  cost_if_wrong: costs[0],
  cost_if_right: costs[1],
  cheapest_from: from,
  cheapest_to: to,
});

const FIGURES = {
  decisions: decisions.draw(
    "link-decisions",
    [
      { decision: "match", reason: "title agrees", releases: 1200 },
      { decision: "review", reason: "other people", releases: 1 },
      { decision: "none", reason: "other people", releases: 3 },
      { decision: "none", reason: "tv", releases: 2796 },
    ],
    CLAIMS,
  ),
  rules: rules.draw(
    "link-rules",
    [rule(1, "same title", 90, 95, 0.95, 0.95), rule(2, "rare words", 210, 4, 0.04, 0.99)],
    CLAIMS,
  ),
  thresholds: thresholds.draw(
    "link-thresholds",
    [choice("refuse", [0, 40], 0, 0.1), choice("ask a person", [4, 4], 0.1, 0.6), choice("link", [10, 0], 0.6, 1)],
    CLAIMS,
  ),
  calibration: calibration.draw(
    "link-calibration",
    [{ from_probability: 0.9, links: 1234, probability: 0.99, correct: 0.985 }],
    CLAIMS,
  ),
  scores: scores.draw("link-scores", [score("other_script", 1998, 222, 2), score("game", 0, 0, 0, 100)], CLAIMS),
  verdicts: verdicts.draw("link-verdicts", [linkCase("yes", 1), linkCase("no", 2), linkCase("open", 3)], CLAIMS),
} satisfies Record<string, Figure>;

describe("the figures about links", () => {
  it("says in the title of each figure about links what it shows", () => {
    expect(Object.values(FIGURES).map(({ title }) => title)).toEqual([
      "4,000 releases: 1,200 linked to a film, 1 left to a person, 2,799 without a film",
      "The rules find 99% of the true links, and compare 3.0 films per release",
      "A film is linked from a probability of 0.6 on, and shown to a person from 0.1 on",
      "Probabilities lie 1.2 percentage points from what is true, on average",
      "99.9% of 2,000 links are right (precision), 90% of 2,220 true links are found (recall)",
      "People have given 2 verdicts; 1 pair waits for one",
    ]);
  });

  it.each(Object.entries(FIGURES))("has a cell for each column of the table of %s", (_name, { columns, table }) => {
    expect(table.length).toBeGreaterThan(0);
    expect(table.filter((row) => row.length !== columns.length)).toEqual([]);
  });

  it.each(Object.entries(FIGURES))("draws %s in the colours of the theme alone", async (_name, { spec }) => {
    expect(await renderSvg(spec(PRINT_THEME), SIZE)).toContain(PRINT_THEME.main);
    expect(await renderSvg(spec(PAGE_THEME), SIZE)).not.toMatch(/#[0-9a-f]{6}/i);
  });

  it("says plainly where the truth about links is not known", async () => {
    const figures = [rules, calibration, scores].map(({ draw }) => draw("none", [], NO_TRUTH));
    for (const { title, spec } of figures) {
      expect(title).toContain("not known: there is no truth to compare with");
      expect(await renderSvg(spec(PRINT_THEME), SIZE)).toMatch(/^<svg/);
    }
  });
});

describe("link-decisions", () => {
  it("draws a reason that makes one release doubtful and another refused twice", async () => {
    const svg = await renderSvg(FIGURES.decisions.spec(PRINT_THEME), SIZE);
    expect(svg.match(/>the film has other composers</g)).toHaveLength(2);
    expect(svg).toContain(">1,200<");
  });

  it("tells of each reason what it means and how many releases have it", () => {
    expect(FIGURES.decisions.table.at(-1)).toEqual(["no film", "tv", "music of a television programme", 2796, "69.9%"]);
  });
});

describe("link-rules", () => {
  it("tells what each rule adds, and what it costs, in words that are not cut short", async () => {
    expect(FIGURES.rules.table[1]).toEqual([
      "rare words",
      expect.stringContaining("rarest words"),
      "2.10",
      4,
      "1.9%",
      "4%",
      "99%",
    ]);
    const svg = await renderSvg(FIGURES.rules.spec(PRINT_THEME), SIZE);
    for (const share of ["95%", "30%", "4%", "70%"]) expect(svg).toContain(`>${share}<`);
    expect(svg).not.toContain("…");
  });
});

describe("link-thresholds", () => {
  it("tells for each choice where it is cheapest", () => {
    expect(FIGURES.thresholds.table).toEqual([
      ["refuse", "a missed link costs 40", "0", "0.1"],
      ["ask a person", "a look costs 4", "0.1", "0.6"],
      ["link", "a wrong link costs 10", "0.6", "1"],
    ]);
  });
});

describe("link-scores", () => {
  it("gives the intervals, and draws only kinds that have links", async () => {
    expect(FIGURES.scores.caption).toContain("precision lies from 99.6% to more than 99.9% and recall from 88% to 91%");
    const svg = await renderSvg(FIGURES.scores.spec(PRINT_THEME), SIZE);
    expect(svg).toContain(">1,998 + 222 + 2<");
    expect(svg).toContain(">other script<");
    expect(svg).not.toContain(">game<");
    expect(FIGURES.scores.table[1]).toEqual(["game", "music of a game", 100, 0, 0, 0, 100, 0]);
  });
});

describe("link-verdicts", () => {
  const drawn = (cases: readonly LinkVerdictRow[]) => verdicts.draw("link-verdicts", cases, CLAIMS);

  it("says so when no person has given a verdict", () => {
    expect(drawn([linkCase("open", 1), linkCase("open", 2)]).title).toBe(
      "No person has given a verdict; 2 pairs wait for one",
    );
    expect(drawn([]).title).toBe("No person has given a verdict; 0 pairs wait for one");
  });

  it("lists every verdict, but no more open cases than one wants to read", () => {
    const cases = [
      ...Array.from({ length: 150 }, (_, n) => linkCase("no", n)),
      ...Array.from({ length: 150 }, (_, n) => linkCase("open", n)),
    ];
    const { table, caption } = drawn(cases);
    expect(table.filter((row) => row[2] === "no")).toHaveLength(150);
    expect(table.filter((row) => row[2] === "open")).toHaveLength(100);
    expect(caption).toContain("the 100 most probable of the open cases");
  });
});

function linkCase(verdict: LinkVerdictRow["verdict"], id: number): LinkVerdictRow {
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
