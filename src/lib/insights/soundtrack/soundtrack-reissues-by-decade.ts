import { z } from "zod";
import { counted, percent } from "../../core/numbers.js";
import { count, hidden, interval, intervalCells, year } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { barChart } from "../../figures/spec/bars.js";
import { shareInterval } from "../../stats/describe/share-interval.js";

const DECADE = z.object({ decade: z.number().nullable(), editions: z.number(), reissues: z.number() });

/** The share among fewer could be any. */
const FEWEST_EDITIONS = 10;

export default defineAnswer({
  question: "How many of the editions of films' music are reissues, by decade?",
  table: {
    decade: year("Decade", "the first of ten years, in which the editions came out"),
    first_editions: count("First editions", "editions that came out in the first year of their album"),
    reissues: count("Reissues", "editions that came out later than that"),
    ...interval("Share of reissues", "share of reissues among the editions, from 0 to 1", "percent"),
    unknown: hidden(count("Unknown", "editions left out because their year is not known")),
  },
  key: ["decade"],
  compute(raw) {
    const decades = raw.map((row) => DECADE.parse(row));
    const unknown = decades.find(({ decade }) => decade === null)?.editions ?? 0;
    return decades.flatMap(({ decade, editions, reissues }) => {
      const share = shareInterval(reissues, editions);
      if (decade === null || share === undefined) return [];
      return { decade, first_editions: editions - reissues, reissues, ...intervalCells(share), unknown };
    });
  },
  title(rows) {
    const most = mostReissued(rows);
    if (most === undefined) return "No edition of films' music is known";
    const { reissues, editions } = totals(rows);
    if (editions < FEWEST_EDITIONS) {
      return `Too few editions of films' music, ${editions}, are known to tell how many are reissues`;
    }
    return (
      `${percent(reissues, editions)} of the editions of films' music are reissues; ` +
      `their share is highest in the ${most.decade}s, ${percent(most.reissues, most.n)}`
    );
  },
  caption(rows) {
    const { editions } = totals(rows);
    return (
      `Of ${counted(editions, "edition", "editions")} linked to films, by the decade in which they came out; the share of reissues is behind the bars, ` +
      "and its interval (Wilson) in the table. A reissue came out in a later year than the first edition of its album that is known; " +
      `${counted(rows[0]?.unknown ?? 0, "edition", "editions")} of unknown year left out. An album of which the first edition is not here counts as new.`
    );
  },
  claims(rows) {
    const { editions, reissues } = totals(rows);
    const share = shareInterval(reissues, editions);
    if (share === undefined) return [];
    return [
      { name: "editions", value: editions, unit: "editions" },
      { name: "reissued", value: share.estimate, unit: "share" },
      { name: "reissued_low", value: share.levels[95][0], unit: "share" },
      { name: "reissued_high", value: share.levels[95][1], unit: "share" },
    ];
  },
  chart: (rows, theme) =>
    barChart(
      {
        bars: rows.flatMap((row) =>
          (["first_editions", "reissues"] as const).map((kind) => ({
            decade: `${row.decade}s`,
            kind: kind === "reissues" ? "reissues" : "first editions",
            order: kind === "reissues" ? 1 : 0,
            editions: row[kind],
            all: row.n,
            shown: percent(row.reissues, row.n),
          })),
        ),
        places: rows.length,
        step: 30,
        gap: 10,
        square: true,
        y: { field: "decade" },
        x: { field: "editions", title: "editions", stacked: true, axis: { tickCount: 5 } },
        colour: { field: "kind", colours: { "first editions": theme.main, reissues: theme.alert } },
        order: { field: "order", sort: "ascending" },
        tooltip: { decade: "decade", kind: "kind", editions: "editions" },
        label: { field: "shown", at: "all", filter: "datum.kind === 'reissues'" },
      },
      theme,
    ),
});

interface Counts {
  readonly reissues: number;
  readonly n: number;
  readonly low95: number;
}

/** The decade whose share of reissues is highest at the lower end of its interval. */
function mostReissued<R extends Counts>(rows: readonly R[]): R | undefined {
  return [...rows].sort((one, other) => other.low95 - one.low95)[0];
}

function totals(rows: readonly Counts[]): { reissues: number; editions: number } {
  return {
    reissues: rows.reduce((sum, row) => sum + row.reissues, 0),
    editions: rows.reduce((sum, row) => sum + row.n, 0),
  };
}
