import { z } from "zod";
import { counted, grouped, percent } from "../../core/numbers.js";
import { count, hidden, money, number, share, text, unknowable, year } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { ALL_YEARS, groupedByYear, ofYear } from "../../figures/chosen-year.js";
import { DOLLARS } from "../../figures/spec/channels.js";
import { scatter } from "../../figures/spec/scatter.js";
import { spearman } from "../../stats/correlation/correlation.js";

const FILM = z.object({
  title_id: z.string(),
  title: z.string(),
  year: z.number().nullable(),
  budget: z.number().nullable(),
  revenue: z.number().nullable(),
});
type Film = z.infer<typeof FILM>;
type Told = Film & { readonly budget: number; readonly revenue: number };

/** More dots than this hide one another. */
const SHOWN = { all: 500, year: 20 };

export default defineAnswer({
  question: "Do films that cost more take in more?",
  table: {
    year: hidden(year("Year", "year in which the films came out, 0 for all years")),
    title_id: hidden(text("Id", "id of the film")),
    title: text("Film", "the title it is best known by"),
    released: unknowable(year("Released", "year in which the film came out")),
    budget: money("Budget", "cost in US dollars of the day"),
    revenue: money("Revenue", "takings in US dollars of the day"),
    films: hidden(count("Films", "films of the year")),
    n: hidden(count("Known", "films of the year of which both sums are known")),
    more_than_cost: hidden(share("More than the cost", "share of these that took in more than they cost")),
    correlation: unknowable(hidden(number("Correlation", "Spearman's correlation of budget and revenue"))),
    low95: unknowable(hidden(number("From (95%)", "low limit of the 95% interval of the correlation"))),
    high95: unknowable(hidden(number("To (95%)", "high limit of the 95% interval of the correlation"))),
  },
  key: ["year", "title_id"],
  takesYear: true,
  listsRecords: true,
  compute(rows) {
    return groupedByYear(rows.map((row) => FILM.parse(row))).flatMap(([about, films]) => {
      const told = films.filter((film): film is Told => film.budget !== null && film.revenue !== null);
      const found = spearman(
        told.map(({ budget }) => budget),
        told.map(({ revenue }) => revenue),
      );
      const ofAll = {
        films: films.length,
        n: told.length,
        more_than_cost: told.filter(({ budget, revenue }) => revenue > budget).length / told.length,
        correlation: found?.estimate ?? null,
        low95: found?.levels[95][0] ?? null,
        high95: found?.levels[95][1] ?? null,
      };
      return told
        .slice(0, about === ALL_YEARS ? SHOWN.all : SHOWN.year)
        .map(({ year: released, ...film }) => ({ ...film, ...ofAll, released, year: about }));
    });
  },
  title(rows) {
    const [first] = rows;
    if (first === undefined) return "No film has a known budget and a known revenue";
    const share = percent(first.more_than_cost, 1);
    return `${share} of the films${ofYear(rows)} took in more than they cost, and ${dearAndCheap(first)}`;
  },
  caption(rows) {
    const { films, n, ...found } = rows[0] ?? { films: 0, n: 0, correlation: null, low95: null, high95: null };
    return (
      "A dot for each film, both axes logarithmic; on the dashed line a film takes in what it cost. The figures rest on " +
      `${counted(n, "film", "films")}${rows.length < n ? `, of which a lot chose the ${rows.length} that are drawn` : ""}.` +
      `${correlationOf(found)} Films of which a sum is unknown (${grouped(films - n)}) are left out. Dollars of the day, not ` +
      "adjusted for inflation: it moves both sums of a film alike, but spreads the films along the line."
    );
  },
  claims: (rows) =>
    rows.slice(0, 1).flatMap(({ n, more_than_cost, correlation, low95, high95 }) => [
      { name: "films", value: n, unit: "films" },
      { name: "more_than_cost", value: more_than_cost, unit: "share" },
      ...(correlation === null || low95 === null || high95 === null
        ? []
        : [
            { name: "correlation", value: correlation, unit: "Spearman's correlation" },
            { name: "correlation_low", value: low95, unit: "Spearman's correlation" },
            { name: "correlation_high", value: high95, unit: "Spearman's correlation" },
          ]),
    ]),
  chart: (rows, theme) =>
    scatter(
      {
        rows,
        x: { field: "budget", title: "Budget, US dollars of the day", ...DOLLARS, log: true },
        y: { field: "revenue", title: "Revenue, US dollars of the day", ...DOLLARS, log: true },
        diagonal: rows.length > 0,
        tooltip: { title: "film", released: "year", budget: ["budget", "$,"], revenue: ["revenue", "$,"] },
      },
      theme,
    ),
});

interface Correlated {
  readonly correlation: number | null;
  readonly low95: number | null;
  readonly high95: number | null;
}

function dearAndCheap({ low95, high95 }: Correlated): string {
  if ((low95 ?? 0) > 0) return "dear ones mostly took in more than cheap ones";
  return (high95 ?? 0) < 0
    ? "dear ones mostly took in less than cheap ones"
    : "what they cost tells little of what they took in";
}

function correlationOf({ correlation, low95, high95 }: Correlated): string {
  if (correlation === null || low95 === null || high95 === null) return "";
  return ` Spearman's correlation is ${correlation.toFixed(2)} (95% interval ${low95.toFixed(2)} to ${high95.toFixed(2)}).`;
}
