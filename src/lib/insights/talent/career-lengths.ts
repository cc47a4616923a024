import { sum } from "simple-statistics";
import { z } from "zod";
import { counted, grouped } from "../../core/numbers.js";
import { count, interval, intervalCells, number, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { intervalChart } from "../../figures/spec/intervals.js";
import { medianInterval } from "../../stats/describe/median-interval.js";
import { summary } from "../../stats/describe/summary.js";

/** The median of fewer people says little. */
const LEAST_PEOPLE = 10;

const careersOfWork = z.object({
  category: z.string(),
  people: z.number(),
  films_each: z.number().nullable(),
  years: z.array(z.number()).nullable(),
});

export default defineAnswer({
  question: "How long do careers in film last?",
  table: {
    category: text("Work", "kind of work, in IMDb's words; actor stands for actresses too"),
    people: count("People", "people who did this work for a film of known year"),
    films_each: number("Films each", "films of those with several, on average"),
    ...interval("Years", "years from the first to the last film of the person in the middle, of those with several"),
    lower_quartile: number("Lower quartile", "a quarter of the careers are this short, in years"),
    upper_quartile: number("Upper quartile", "a quarter of the careers are this long, in years"),
    longest: count("Longest", "years of the longest career"),
  },
  key: ["category"],
  compute: (rows) =>
    z
      .array(careersOfWork)
      .parse(rows)
      .flatMap(({ category, people, films_each, years }) => {
        const [median, spread] = [medianInterval(years ?? []), summary(years ?? [])];
        if (median === undefined || spread === undefined || films_each === null || median.n < LEAST_PEOPLE) return [];
        const { lowerQuartile: lower_quartile, upperQuartile: upper_quartile, maximum: longest } = spread;
        return [{ category, people, films_each, ...intervalCells(median), lower_quartile, upper_quartile, longest }];
      })
      .sort((one, other) => other.low95 - one.low95 || other.estimate - one.estimate),
  title(rows) {
    const [longest, shortest] = [rows.at(0), rows.at(-1)];
    if (longest === undefined || shortest === undefined) return "Nobody is known to have worked on several films";
    const half = `Half of the ${longest.category}s with several films worked ${span(longest.estimate)} or longer`;
    return shortest.high95 < longest.low95
      ? `${half}, half of the ${shortest.category}s ${span(shortest.estimate)}`
      : half;
  },
  caption: (rows) =>
    "Years from the first to the last film for the cinema: the dot is the median, the thick line holds the middle half of the careers, the thin one leads to the longest; " +
    `how sure the median is, the table says. Of ${counted(sum(rows.map(({ n }) => n)), "career", "careers")} with several films; the ` +
    `${grouped(sum(rows.map(({ people, n }) => people - n)))} people with a single film have no length and are left out, as are films of unknown year and kinds of work with fewer than ` +
    `${LEAST_PEOPLE} such people. A career goes on beyond what the data hold, so these are lower bounds.`,
  claims: (rows) =>
    rows.slice(0, 1).flatMap((longest) => [
      { name: "careers", value: sum(rows.map(({ n }) => n)), unit: "careers" },
      { name: "longest_median", value: longest.estimate, unit: "years" },
      { name: "longest_median_low", value: longest.low95, unit: "years" },
      { name: "longest_median_high", value: longest.high95, unit: "years" },
      { name: "longest", value: Math.max(...rows.map((row) => row.longest)), unit: "years" },
    ]),
  chart: (rows, theme) =>
    intervalChart(
      {
        rows,
        y: { field: "category" },
        x: { field: "estimate", title: "years from the first to the last film" },
        intervals: [
          ["upper_quartile", "longest"],
          ["lower_quartile", "upper_quartile"],
        ],
        tooltip: {
          category: "work",
          estimate: ["median, years", ".0f"],
          lower_quartile: ["lower quartile", ".0f"],
          upper_quartile: ["upper quartile", ".0f"],
          longest: "longest",
          n: ["people with several films", ","],
        },
      },
      theme,
    ),
});

function span(years: number): string {
  return `${Math.round(years)} years`;
}
