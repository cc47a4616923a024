import { z } from "zod";
import { counted } from "../../core/numbers.js";
import { count, hidden, interval, number, text, year } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { isSureLead, LOG_POPULARITY, surestFirst, typicalPopularity } from "../../figures/answer/typical-popularity.js";
import { groupedByYear, ofYear } from "../../figures/chosen-year.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";

const HOUSE = z.object({
  year: z.number(),
  house: z.string(),
  mean: z.number(),
  at_least: z.number(),
  all_films: z.number(),
  all_houses: z.number(),
  ...LOG_POPULARITY,
});

export default defineAnswer({
  question: "Which production houses make the most popular films?",
  table: {
    year: hidden(year("Year", "year in which the films came out, 0 for all years")),
    place: count("Place", "from 1, by the lower end of the 95% interval"),
    house: text("Production house", "name of the company"),
    ...interval("Typical popularity", "geometric mean of TMDb's popularity"),
    mean: number("Mean popularity", "arithmetic mean, which a few hits can move"),
    at_least: hidden(count("Least films", "films that a house must have to be ranked")),
    ranked: hidden(count("Ranked", "houses that have so many")),
    all_houses: hidden(count("Houses", "houses with a film of the year")),
    all_films: hidden(count("Films", "films of the year with a known house")),
  },
  key: ["year", "place"],
  takesYear: true,
  compute(rows) {
    const houses = rows
      .map((row) => HOUSE.parse(row))
      .map(({ films, log_mean, log_deviation, ...house }) => ({
        ...house,
        ...typicalPopularity({ films, log_mean, log_deviation }),
      }))
      .sort(surestFirst);
    // Here, the figures for all years have rows of their own.
    return groupedByYear(houses)
      .slice(1)
      .flatMap(([, ofYear]) =>
        ofYear.slice(0, 10).map((house, place) => ({ ...house, place: place + 1, ranked: ofYear.length })),
      );
  },
  title(rows) {
    const [first] = rows;
    if (first === undefined) return "No production house has enough films with a known popularity";
    const rank = `${first.house} makes the most popular films${ofYear(rows)}`;
    return isSureLead(rows) ? rank : `${rank}, but its lead over the next may be chance`;
  },
  caption(rows) {
    const { at_least, ranked, all_houses, all_films } = rows[0] ?? {
      at_least: 0,
      ranked: 0,
      all_houses: 0,
      all_films: 0,
    };
    return (
      `Geometric mean of the popularity of a house's films${ofYear(rows)}, with 50, 80 and 95% intervals. Houses with at least ` +
      `${counted(at_least, "film", "films")} of known popularity are ranked by the lower end of the widest: ${ranked} of ` +
      `${counted(all_houses, "house", "houses")}, of ${counted(all_films, "film", "films")}; the first ten are shown. A film counts ` +
      "for each of its houses."
    );
  },
  claims: (rows) =>
    rows.slice(0, 1).flatMap(({ estimate, low95, high95, ranked }) => [
      { name: "ranked", value: ranked, unit: "production houses" },
      { name: "highest", value: estimate, unit: "TMDb popularity" },
      { name: "highest_low", value: low95, unit: "TMDb popularity" },
      { name: "highest_high", value: high95, unit: "TMDb popularity" },
    ]),
  chart: (rows, theme) =>
    intervalChart(
      {
        rows,
        y: { field: "house" },
        x: { field: "estimate", title: "Typical popularity (TMDb)" },
        intervals: GRADED,
        tooltip: { house: "production house", estimate: ["typical popularity", ".2f"], n: "films" },
      },
      theme,
    ),
});
