import { z } from "zod";
import { counted } from "../../../core/numbers.js";
import { count, hidden, interval, intervalCells, number, share, text } from "../../../figures/answer/columns.js";
import { defineAnswer } from "../../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../../figures/spec/intervals.js";
import { anyGroupRatio, groupRatios } from "../../../stats/inference/group-ratios.js";

const FILM = z.object({ log_popularity: z.number().nullable(), words: z.array(z.string()).nullable() });
const FEWEST_FILMS = 10;
const ANY = "(any linked music)";

export interface PopularityQuestion {
  readonly question: string;
  /** The heading of the column with the music, and its meaning. */
  readonly title: string;
  readonly means: string;
  /** The plural: what is compared. */
  readonly many: string;
}

/**
 * Answers how popular films are, by the words for their linked music. For each film, the SQL gives `log_popularity` and
 * the list `words`, or null where no music is linked.
 */
export function popularityAnswer({ question, title, means, many }: PopularityQuestion) {
  return defineAnswer({
    question,
    table: {
      music: text(title, `${means}; films with any linked music come first`),
      popularity: number("Popularity", "geometric mean of TMDb's popularity"),
      ...interval("Times as popular", "popularity, divided by that of films without linked music"),
      q: share(
        "q",
        `smallest false discovery rate among all ${many} at which this one differs; of any linked music, the p-value`,
      ),
      without_music: hidden(
        count("Films without music", "films without linked music, which the others are compared with"),
      ),
      unknown: hidden(count("Unknown", "films left out because their popularity is not known")),
    },
    key: ["music"],
    compute(raw) {
      const films = raw.map((row) => FILM.parse(row));
      const known = films.flatMap(({ log_popularity: log, words: groups }) => (log === null ? [] : [{ log, groups }]));
      const counts = {
        without_music: known.filter(({ groups }) => groups === null).length,
        unknown: films.length - known.length,
      };
      const any = anyGroupRatio(known, ANY);
      const ratios = groupRatios(known, FEWEST_FILMS);
      return [...(any === undefined ? [] : [{ ...any, q: any.p }]), ...ratios].map(({ group, mean, ratio, q }) => ({
        music: group,
        popularity: mean,
        ...intervalCells(ratio),
        q,
        ...counts,
      }));
    },
    title(rows) {
      const { any, first } = shown(rows);
      if (any === undefined) return "No film with linked music has a known popularity";
      const all = `films with any linked music are ${times(any.estimate)} as popular as those without`;
      if (first === undefined) return all.replace("films", "Films");
      return `Films with ${first.music} music are ${times(first.estimate)} as popular as films without linked music; ${all}`;
    },
    caption(rows) {
      const { any, each } = shown(rows);
      return (
        "Geometric mean of TMDb's popularity, divided by that of " +
        `${counted(any?.without_music ?? 0, "film", "films")} without linked music. Lines are the 50, 80 and 95% intervals (Welch, ` +
        "of the logarithm), ordered by their lower ends. Nothing is held fixed. " +
        `${counted(any?.n ?? 0, "film has", "films have")} linked music; ${many} of fewer than ${FEWEST_FILMS} films are left out, and ` +
        `${counted(any?.unknown ?? 0, "film", "films")} of unknown popularity. At a false discovery rate of 5%, ` +
        `${differing(each)} of ${each.length} ${many} differ.`
      );
    },
    claims(rows) {
      const { any, first, each } = shown(rows);
      return [
        { name: "groups", value: each.length, unit: many },
        { name: "differing", value: differing(each), unit: many },
        ...(any === undefined ? [] : ratioClaims("any", any)),
        ...(first === undefined ? [] : ratioClaims("first", first)),
      ];
    },
    chart(rows, theme) {
      const { any, each } = shown(rows);
      return intervalChart(
        {
          rows: [...(any === undefined ? [] : [any]), ...each.slice(0, 25)],
          y: { field: "music", labelLimit: 360 },
          x: { field: "estimate", title: "times as popular as films without linked music", log: true, format: "~r" },
          intervals: GRADED,
          reference: 1,
          tooltip: {
            music: title.toLowerCase(),
            n: "films",
            popularity: ["popularity", ".2f"],
            estimate: ["times as popular", ".2f"],
            low95: ["from", ".2f"],
            high95: ["to", ".2f"],
          },
        },
        theme,
      );
    },
  });
}

function shown<R extends { readonly music: string }>(rows: readonly R[]) {
  const each = rows.filter((row) => row.music !== ANY);
  return { any: rows.find((row) => row.music === ANY), each, first: each.at(0) };
}

function differing(rows: readonly { readonly q: number }[]): number {
  return rows.filter(({ q }) => q < 0.05).length;
}

function times(ratio: number): string {
  return `${ratio.toFixed(1)} times`;
}

function ratioClaims(
  name: string,
  row: { readonly estimate: number; readonly low95: number; readonly high95: number },
) {
  return [
    { name: `${name}.ratio`, value: row.estimate, unit: "times" },
    { name: `${name}.ratio_low`, value: row.low95, unit: "times" },
    { name: `${name}.ratio_high`, value: row.high95, unit: "times" },
  ];
}
