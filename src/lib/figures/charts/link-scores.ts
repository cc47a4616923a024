import { z } from "zod";
import { counted, grouped, percent } from "../../core/numbers.js";
import type { Claims } from "../../snapshot/open-snapshot.js";
import { defineFigure } from "../define-figure.js";
import { barChart } from "../spec/bars.js";

const row = z.object({
  category: z.string(),
  releases: z.number(),
  right_links: z.number(),
  wrong_links: z.number(),
  missed_links: z.number(),
  without_film: z.number(),
  linked_without_film: z.number(),
});

export type LinkScoreRow = z.infer<typeof row>;

/** The meanings of the words in the sample's truth. */
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

const OUTCOMES = ["right", "missed", "wrong"] as const;

/** How many links are right, missed or wrong, by what makes releases hard to link. */
export default defineFigure({
  row,
  from: { table: "link_score" },
  title(_scores, claims) {
    const [right, wrong, missed] = ["right", "wrong", "missed"].map(
      (name) => claims.get(`linking.sample.${name}`) ?? 0,
    );
    const [accepted, wanted] = [(right ?? 0) + (wrong ?? 0), (right ?? 0) + (missed ?? 0)];
    if (accepted === 0 || wanted === 0) {
      return "How many links are right is not known: there is no truth to compare with";
    }
    return (
      `${percent(right ?? 0, accepted)} of ${counted(accepted, "link", "links")} are right (precision), ` +
      `${percent(right ?? 0, wanted)} of ${counted(wanted, "true link", "true links")} are found (recall)`
    );
  },
  caption: (_scores, claims) =>
    `${interval(claims)}Links by what makes the release easy or hard to link, or why it has no film. Beside each bar, the links right + missed + wrong.`,
  columns: [
    { title: "Kind of release", kind: "text", cell: ({ category }) => words(category) },
    { title: "What it means", kind: "prose", cell: ({ category }) => KINDS[category] ?? "" },
    { title: "Releases", kind: "count", cell: ({ releases }) => releases },
    { title: "Right", kind: "count", cell: (score) => score.right_links },
    { title: "Missed", kind: "count", cell: (score) => score.missed_links },
    { title: "Wrong", kind: "count", cell: (score) => score.wrong_links },
    { title: "Without a film", kind: "count", cell: (score) => score.without_film },
    { title: "Linked anyway", kind: "count", cell: (score) => score.linked_without_film },
  ],
  spec(all, theme) {
    const scores = all.filter((score) => linksOf(score) > 0);
    return barChart(
      {
        bars: scores.flatMap(barsOf),
        places: scores.length,
        step: 26,
        gap: 11,
        square: true,
        y: { field: "kind", axis: { labelLimit: 220 } },
        x: {
          field: "links",
          title: "links",
          stacked: true,
          axis: { tickCount: 5 },
          // Leaves room for the numbers beside the longest bar.
          scale: { domain: [0, 1.3 * Math.max(1, ...scores.map(linksOf))] },
        },
        colour: { field: "outcome", colours: { right: theme.main, missed: theme.muted, wrong: theme.alert } },
        order: { field: "place", sort: "ascending" },
        tooltip: { kind: "kind", outcome: "outcome", links: ["links", ","] },
        label: { field: "label", at: "all", filter: "datum.place === 0" },
      },
      theme,
    );
  },
});

function interval(claims: Claims): string {
  const [low, high, recallLow, recallHigh] = ["precision_low", "precision_high", "recall_low", "recall_high"].map(
    (name) => claims.get(`linking.sample.${name}`),
  );
  if (low === undefined || high === undefined || recallLow === undefined || recallHigh === undefined) return "";
  return (
    `With 95% confidence, precision lies from ${percent(low, 1)} to ${percent(high, 1)} ` +
    `and recall from ${percent(recallLow, 1)} to ${percent(recallHigh, 1)}. `
  );
}

function linksOf({ right_links, missed_links, wrong_links }: LinkScoreRow): number {
  return right_links + missed_links + wrong_links;
}

/** Three stacked bars per kind. */
function barsOf(score: LinkScoreRow) {
  const links = [score.right_links, score.missed_links, score.wrong_links];
  const shared = { kind: words(score.category), all: linksOf(score), label: links.map(grouped).join(" + ") };
  return OUTCOMES.map((outcome, place) => ({ ...shared, outcome, place, links: links[place] ?? 0 }));
}

/** The truth joins the words of a name. */
function words(category: string): string {
  return category.replaceAll("_", " ");
}
