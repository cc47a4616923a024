import { z } from "zod";
import { counted, grouped, percent } from "../../core/numbers.js";
import { count, hidden, interval, intervalCells, number, text, unknowable } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { monthName } from "../../figures/answer/month-name.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { shareInterval } from "../../stats/describe/share-interval.js";
import { goodnessOfFit } from "../../stats/inference/goodness-of-fit.js";

const filmsOfMonth = z.object({
  month: z.number(),
  films: z.number(),
  all_films: z.number(),
  share_of_days: z.number(),
  without_date: z.number(),
  on_first_of_january: z.number(),
});

export default defineAnswer({
  question: "In which months do films come out?",
  table: {
    month: hidden(count("Month", "month of the year, from 1")),
    month_name: text("Month", "name of the month"),
    films: count("Films", "films whose first release was in the month"),
    ...interval("Share", "share of the films whose date of release is known", "percent"),
    share_of_days: hidden(number("Share of days", "share of all days that lie in the month")),
    p: unknowable(hidden(number("p", "how probable months as unequal would be if each day were like any other"))),
    without_date: hidden(count("Without date", "films whose date of release is unknown")),
    on_first_of_january: hidden(count("On 1 January", "films dated to the first day of a year")),
  },
  key: ["month"],
  compute(rows) {
    const months = z.array(filmsOfMonth).parse(rows);
    const p = goodnessOfFit(
      months.map(({ films, all_films, share_of_days }) => ({ count: films, expected: all_films * share_of_days })),
    );
    return months.flatMap(({ all_films, ...month }) => {
      const share = shareInterval(month.films, all_films);
      if (share === undefined) return [];
      return [{ ...month, month_name: monthName(month.month), ...intervalCells(share), p: p ?? null }];
    });
  },
  title(rows) {
    const [any] = rows;
    if (any === undefined) return "No film has a known date of release";
    const most = rows.reduce((one, other) => (other.estimate > one.estimate ? other : one));
    const least = rows.reduce((one, other) => (other.estimate < one.estimate ? other : one));
    const range = `${percent(most.estimate, 1)} in ${most.month_name}, ${percent(least.estimate, 1)} in ${least.month_name}`;
    return any.p !== null && any.p < 0.05
      ? `Films do not come out evenly over the year: ${range}`
      : `Films come out evenly over the year, but for chance: ${range}`;
  },
  caption: (rows) =>
    `Share of the ${counted(rows[0]?.n ?? 0, "film", "films")} of known date that came out in each month, with 50, 80 and 95% intervals (Wilson's); the dashed line is a twelfth. ` +
    `${grouped(rows[0]?.without_date ?? 0)} films of unknown date are left out. ${probability(rows[0]?.p)}` +
    `${grouped(rows[0]?.on_first_of_january ?? 0)} films are dated 1 January, which often says that only the year is known.`,
  claims: (rows) =>
    rows
      .slice(0, 1)
      .flatMap((any) => [
        { name: "films", value: any.n, unit: "films" },
        { name: "without_date", value: any.without_date, unit: "films" },
        ...(any.p === null ? [] : [{ name: "p", value: any.p, unit: "probability" }]),
      ]),
  chart: (rows, theme) =>
    intervalChart(
      {
        rows,
        y: { field: "month_name" },
        x: { field: "estimate", title: "share of films", format: ".1%" },
        intervals: GRADED,
        reference: 1 / 12,
        tooltip: {
          month_name: "month",
          films: ["films", ","],
          estimate: ["share", ".1%"],
          low95: ["from", ".1%"],
          high95: ["to", ".1%"],
        },
      },
      theme,
    ),
});

function probability(p: number | null | undefined): string {
  if (p === null || p === undefined) return "";
  return `Chance alone would make months as unequal with a probability of ${p < 0.001 ? "less than 0.001" : p.toFixed(3)} (chi-square, by days of the month). `;
}
