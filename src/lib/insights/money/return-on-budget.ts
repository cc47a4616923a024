import { z } from "zod";
import { counted, grouped } from "../../core/numbers.js";
import { count, hidden, money, number, year } from "../../figures/answer/columns.js";
import { cellOf, defineAnswer } from "../../figures/answer/define-answer.js";
import { groupedByYear, ofYear } from "../../figures/chosen-year.js";
import { histogram } from "../../figures/spec/histogram.js";
import { medianInterval } from "../../stats/describe/median-interval.js";

const FILM = z.object({ year: z.number().nullable(), budget: z.number().nullable(), revenue: z.number().nullable() });

/** Powers of 2 beyond which films share the outermost bar: an amount entered in millions makes ratios of any size. */
const FARTHEST = 7;

/** Fewer films cannot bound a median at 95%. */
const FEWEST_FILMS = 6;

export default defineAnswer({
  question: "What do films bring in for what they cost?",
  table: {
    year: hidden(year("Year", "year in which the films came out, 0 for all years")),
    from: number(
      "From (doublings)",
      "revenue ÷ budget as a power of 2 from which films are counted: 0 where both are equal",
    ),
    to: number("To (doublings)", "power of 2 up to, not including, which films are counted"),
    films: count("Films", "films in between"),
    n: hidden(count("Known", "films of the year of which both sums are known")),
    all_films: hidden(count("All", "films of the year")),
    median: hidden(number("Median", "median of revenue ÷ budget")),
    low95: hidden(number("From (95%)", "low limit of the 95% interval of the median")),
    high95: hidden(number("To (95%)", "high limit of the 95% interval of the median")),
    profit: hidden(money("Median profit", "median of revenue − budget in US dollars of the day")),
    profit_low95: hidden(money("From (95%)", "low limit of the 95% interval of the median profit")),
    profit_high95: hidden(money("To (95%)", "high limit of the 95% interval of the median profit")),
  },
  key: ["year", "from"],
  takesYear: true,
  compute: (rows) =>
    groupedByYear(rows.map((row) => FILM.parse(row))).flatMap(([about, films]) => {
      const told = films.flatMap(({ budget, revenue }) =>
        budget === null || revenue === null ? [] : [{ ratio: revenue / budget, profit: revenue - budget }],
      );
      const ratio = medianInterval(told.map(({ ratio }) => ratio));
      const profit = medianInterval(told.map(({ profit }) => profit));
      if (ratio === undefined || profit === undefined || told.length < FEWEST_FILMS) return [];
      const ofAll = {
        n: told.length,
        all_films: films.length,
        median: ratio.estimate,
        low95: ratio.levels[95][0],
        high95: ratio.levels[95][1],
        profit: profit.estimate,
        profit_low95: profit.levels[95][0],
        profit_high95: profit.levels[95][1],
      };
      return doublings(told.map(({ ratio }) => ratio)).map((bin) => ({ year: about, ...bin, ...ofAll }));
    }),
  title(rows) {
    const [first] = rows;
    if (first === undefined) return "Too few films have a known budget and a known revenue";
    return (
      `Half of the films${ofYear(rows)} took in more than ${first.median.toFixed(1)} times what they cost, and made more than ` +
      `${cellOf(first.profit, "money")}`
    );
  },
  caption(rows) {
    const [first] = rows;
    if (first === undefined) return "Revenue divided by budget; films of which one is unknown are left out.";
    const { n, all_films, low95, high95, profit_low95, profit_high95 } = first;
    return (
      `Revenue divided by budget of ${counted(n, "film", "films")}; those of which one is unknown (${grouped(all_films - n)}) are left ` +
      `out, and what lies beyond 1/128 and 128 is in the outermost bars. 95% interval of the median ratio ${low95.toFixed(2)} to ${high95.toFixed(2)}, of the median profit ` +
      `${cellOf(profit_low95, "money")} to ${cellOf(profit_high95, "money")}. Profit is revenue less budget; what cinemas keep and ` +
      "advertising costs is not in the data. Dollars of the day, not adjusted for inflation."
    );
  },
  claims: (rows) =>
    rows.slice(0, 1).flatMap(({ n, median, low95, high95, profit }) => [
      { name: "films", value: n, unit: "films" },
      { name: "median_return", value: median, unit: "revenue ÷ budget" },
      { name: "median_return_low", value: low95, unit: "revenue ÷ budget" },
      { name: "median_return_high", value: high95, unit: "revenue ÷ budget" },
      { name: "median_profit", value: profit, unit: "US dollars" },
    ]),
  chart: (rows, theme) =>
    histogram(
      {
        bins: rows,
        x: {
          from: "from",
          to: "to",
          title: "Revenue ÷ budget",
          axis: {
            tickMinStep: 1,
            labelExpr: "datum.value < 0 ? '1/' + pow(2, -datum.value) : pow(2, datum.value) + '×'",
          },
        },
        y: { field: "films", title: "Films" },
        tooltip: { from: "from 2 to the power of", to: "to 2 to the power of", films: "films" },
      },
      theme,
    ),
});

/** Counts of ratios between powers of 2, including empty bins. */
function doublings(ratios: readonly number[]) {
  const powers = ratios.map((ratio) => Math.max(-FARTHEST, Math.min(FARTHEST - 1, Math.floor(Math.log2(ratio)))));
  const first = Math.min(...powers);
  return Array.from({ length: Math.max(...powers) - first + 1 }, (_, place) => {
    const from = first + place;
    return { from, to: from + 1, films: powers.filter((power) => power === from).length };
  });
}
