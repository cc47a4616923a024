import type { TopLevelSpec } from "vega-lite";
import { counted, grouped, percent } from "../core/numbers.js";
import type { Figure } from "./figure.js";
import { barLabel, chartFrame } from "./frame.js";
import type { LinkClaims, LinkScore } from "./rows/link-quality.js";
import type { ChartTheme } from "./theme.js";

/** What the words of the sample's truth mean. */
const KINDS: Readonly<Record<string, string>> = {
  plain: "nothing that makes it hard",
  bilingual: "two titles, in two languages",
  compilation: "music of many films",
  game: "music of a game",
  homonym: "the artist has a namesake",
  inverted_name: "the family name comes first",
  look_alike: "an album that only shares a film’s title",
  missing_year: "no year",
  multi_film: "music of two films on one record",
  namesake: "another film has the same title",
  no_phrase: "nothing says that it is a soundtrack",
  other_script: "the artist is written in another script",
  reissue: "came out long after the film",
  remake: "the film was made twice",
  sequel: "the film is part of a series",
  stage: "music of a stage work",
  television: "music of a television programme",
  translated: "a title in another language",
  typo: "a spelling mistake",
  unlisted_film: "a film that no source lists",
  various: "names no artist",
};

/** In pixels, with the gap to the next one. */
const BAR_HEIGHT = 26;

const OUTCOMES = ["right", "missed", "wrong"] as const;

/** How many links are right, missed or wrong, by what makes the releases hard to link. */
export function linkScoresFigure(scores: readonly LinkScore[], claims: LinkClaims): Figure {
  return {
    name: "link-scores",
    title: title(claims),
    caption: `${interval(claims)}Links by what makes the release easy or hard to link, or why it has no film. Beside each bar, the links right + missed + wrong.`,
    columns: [
      { title: "Kind of release", kind: "text" },
      { title: "What it means", kind: "prose" },
      { title: "Releases", kind: "count" },
      { title: "Right", kind: "count" },
      { title: "Missed", kind: "count" },
      { title: "Wrong", kind: "count" },
      { title: "Without a film", kind: "count" },
      { title: "Linked anyway", kind: "count" },
    ],
    rows: scores.map((row) => [
      words(row.category),
      KINDS[row.category] ?? "",
      row.releases,
      row.right_links,
      row.missed_links,
      row.wrong_links,
      row.without_film,
      row.linked_without_film,
    ]),
    spec: (theme) =>
      spec(
        scores.filter((row) => linksOf(row) > 0),
        theme,
      ),
  };
}

function title(claims: LinkClaims): string {
  const [right, wrong, missed] = ["right", "wrong", "missed"].map((name) => claims.get(`sample.${name}`) ?? 0);
  const [accepted, wanted] = [(right ?? 0) + (wrong ?? 0), (right ?? 0) + (missed ?? 0)];
  if (accepted === 0 || wanted === 0) return "How many links are right is not known: there is no truth to compare with";
  return (
    `${percent(right ?? 0, accepted)} of ${counted(accepted, "link", "links")} are right (precision), ` +
    `${percent(right ?? 0, wanted)} of ${counted(wanted, "true link", "true links")} are found (recall)`
  );
}

function interval(claims: LinkClaims): string {
  const [low, high, recallLow, recallHigh] = ["precision_low", "precision_high", "recall_low", "recall_high"].map(
    (name) => claims.get(`sample.${name}`),
  );
  if (low === undefined || high === undefined || recallLow === undefined || recallHigh === undefined) return "";
  return (
    `With 95% confidence, precision lies from ${percent(low, 1)} to ${percent(high, 1)} ` +
    `and recall from ${percent(recallLow, 1)} to ${percent(recallHigh, 1)}. `
  );
}

function linksOf({ right_links, missed_links, wrong_links }: LinkScore): number {
  return right_links + missed_links + wrong_links;
}

function spec(scores: readonly LinkScore[], theme: ChartTheme): TopLevelSpec {
  return {
    ...chartFrame(theme),
    height: BAR_HEIGHT * Math.max(1, scores.length),
    data: { values: barsOf(scores) },
    encoding: {
      y: { field: "kind", type: "nominal", sort: null, title: null, axis: { labelLimit: 220 } },
    },
    layer: [
      {
        mark: { type: "bar", height: BAR_HEIGHT - 11 },
        encoding: {
          x: {
            field: "links",
            type: "quantitative",
            stack: "zero",
            title: "links",
            axis: { tickCount: 5 },
            // Leaves room for the figures beside the longest bar.
            scale: { domain: [0, 1.3 * Math.max(1, ...scores.map(linksOf))] },
          },
          color: {
            field: "outcome",
            type: "nominal",
            title: null,
            scale: { domain: [...OUTCOMES], range: [theme.main, theme.muted, theme.alert] },
            legend: { orient: "top" },
          },
          order: { field: "place", sort: "ascending" },
          tooltip: [
            { field: "kind", title: "kind" },
            { field: "outcome", title: "outcome" },
            { field: "links", title: "links", format: "," },
          ],
        },
      },
      {
        transform: [{ filter: "datum.place === 0" }],
        mark: barLabel(theme),
        encoding: { x: { field: "all", type: "quantitative" }, text: { field: "label" } },
      },
    ],
  };
}

/** Three bars a kind, put end to end. */
function barsOf(scores: readonly LinkScore[]) {
  return scores.flatMap((row) => {
    const links = [row.right_links, row.missed_links, row.wrong_links];
    const shared = { kind: words(row.category), all: linksOf(row), label: links.map(grouped).join(" + ") };
    return OUTCOMES.map((outcome, place) => ({ ...shared, outcome, place, links: links[place] ?? 0 }));
  });
}

/** The truth joins the words of a name. */
function words(category: string): string {
  return category.replaceAll("_", " ");
}
