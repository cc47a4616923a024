import { z } from "zod";
import { counted } from "../../core/numbers.js";
import { count, hidden, number, text, year } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { intervalChart } from "../../figures/spec/intervals.js";
import { meanInterval } from "../../stats/describe/mean-interval.js";
import { quantile } from "../../stats/describe/quantile.js";

const COMPOSER = z.object({ composer: z.string(), years: z.array(z.number()).nullable() });
const KEPT = 50;

export default defineAnswer({
  question: "How long are the careers of film composers?",
  table: {
    composer: text("Composer", "name of the composer; with the id where several share it"),
    span: count("Years", "years from the first to the last film of known year"),
    first_year: year("First film", "year of the first film"),
    middle_year: number("Middle", "median year of the films"),
    last_year: year("Last film", "year of the last film"),
    films: count("Films", "films of known year"),
    mean_span: hidden(number("Mean years", "mean of the years of all composers with at least two films")),
    mean_low: hidden(number("From (95%)", "low limit of its 95% interval")),
    mean_high: hidden(number("To (95%)", "high limit of its 95% interval")),
    composers: hidden(count("Composers", "composers of at least two films of known year")),
    fewer: hidden(count("Fewer", "composers left out because they have fewer")),
  },
  key: ["composer"],
  listsRecords: true,
  compute(raw) {
    const careers = raw.flatMap((row) => {
      const { composer, years } = COMPOSER.parse(row);
      const [first_year, last_year, middle_year] = [years?.at(0), years?.at(-1), quantile(years ?? [], 0.5)];
      if (first_year === undefined || last_year === undefined || middle_year === undefined || years === null) return [];
      if (years.length < 2) return [];
      return { composer, span: last_year - first_year, first_year, middle_year, last_year, films: years.length };
    });
    const mean = meanInterval(careers.map(({ span }) => span));
    if (mean === undefined) return [];
    const [mean_low, mean_high] = mean.levels[95];
    const all = {
      mean_span: mean.estimate,
      mean_low,
      mean_high,
      composers: mean.n,
      fewer: raw.length - careers.length,
    };
    return careers
      .sort((one, other) => other.span - one.span || (one.composer < other.composer ? -1 : 1))
      .slice(0, KEPT)
      .map((career) => ({ ...career, ...all }));
  },
  title(rows) {
    const first = rows[0];
    if (first === undefined) return "No composer has two films of known year";
    return (
      `From first to last film composers take ${first.mean_span.toFixed(0)} years on average; ` +
      `${first.composer} took ${first.span}, from ${first.first_year} to ${first.last_year}`
    );
  },
  caption(rows) {
    const first = rows[0];
    if (first === undefined) return "Composers of fewer than two films are left out.";
    return (
      `From the first to the last film, the dot being the median film, of the 25 longest careers of ${counted(first.composers, "composer", "composers")} with at least two films of ` +
      `known year; ${counted(first.fewer, "composer", "composers")} with fewer left out. The mean is ${first.mean_span.toFixed(1)} years ` +
      `(95% interval ${first.mean_low.toFixed(1)} to ${first.mean_high.toFixed(1)}). Who has more films here has a longer career to see, so this is no less than a lower bound.`
    );
  },
  claims: (rows) =>
    rows.slice(0, 1).flatMap((first) => [
      { name: "composers", value: first.composers, unit: "composers" },
      { name: "longest", value: first.span, unit: "years" },
      { name: "mean", value: first.mean_span, unit: "years" },
      { name: "mean_low", value: first.mean_low, unit: "years" },
      { name: "mean_high", value: first.mean_high, unit: "years" },
    ]),
  chart: (rows, theme) =>
    intervalChart(
      {
        rows: rows.slice(0, 25),
        y: { field: "composer", labelLimit: 320 },
        x: { field: "middle_year", title: "year", format: "d" },
        intervals: [["first_year", "last_year"]],
        tooltip: {
          composer: "composer",
          span: "years",
          first_year: "first film",
          last_year: "last film",
          films: "films",
        },
      },
      theme,
    ),
});
