import { sum } from "simple-statistics";
import { z } from "zod";
import { counted, grouped, percent } from "../../core/numbers.js";
import { count, hidden, interval, intervalCells, number, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { titleTypeWords } from "../../figures/answer/title-type-words.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { meanInterval } from "../../stats/describe/mean-interval.js";

/** The mean of fewer titles says little. */
const LEAST_RATED = 10;

const typeOfTitles = z.object({
  type: z.string(),
  titles: z.number(),
  rated: z.number(),
  votes: z.number(),
  median_votes: z.number().nullable(),
  weighted_rating: z.number().nullable(),
  ratings: z.array(z.number()).nullable(),
});

export default defineAnswer({
  question: "How are titles of each type rated, and by how many?",
  table: {
    type: text("Type", "type of title"),
    titles: count("Titles", "titles of the type, rated or not"),
    votes: count("Votes", "votes for all of them together"),
    median_votes: number("Votes each", "votes of the rated title in the middle"),
    weighted_rating: number("Weighted rating", "mean weighted rating, from 1 to 10"),
    ...interval("Average rating", "mean average rating of the rated titles, from 1 to 10"),
    types_left_out: hidden(count("Types left out", `types with fewer than ${LEAST_RATED} rated titles`)),
  },
  key: ["type"],
  compute(rows) {
    const types = z.array(typeOfTitles).parse(rows);
    const enough = types.filter(({ rated }) => rated >= LEAST_RATED);
    return enough
      .flatMap(({ type, titles, votes, median_votes, weighted_rating, ratings }) => {
        const mean = meanInterval(ratings ?? []);
        if (mean === undefined || median_votes === null || weighted_rating === null) return [];
        const counts = { titles, votes, median_votes, weighted_rating, types_left_out: types.length - enough.length };
        return [{ type: titleTypeWords(type), ...counts, ...intervalCells(mean) }];
      })
      .sort((one, other) => other.low95 - one.low95);
  },
  title(rows) {
    const [best] = rows;
    if (best === undefined || rows.length < 2) return "No two types of title have enough ratings to compare";
    const most = rows.reduce((one, other) => (other.votes > one.votes ? other : one));
    const share = percent(most.votes, sum(rows.map(({ votes }) => votes)));
    const means = rows.map(({ estimate }) => estimate);
    const spread = (Math.max(...means) - Math.min(...means)).toFixed(1);
    return `Of all votes ${share} go to ${most.type}; mean ratings of the types lie within ${spread} points of each other`;
  },
  caption(rows) {
    const [titles, rated] = [sum(rows.map((row) => row.titles)), sum(rows.map((row) => row.n))];
    const leftOut = rows[0]?.types_left_out ?? 0;
    return (
      `Mean of the average ratings with its 50, 80 and 95% intervals; every rated title counts alike. ` +
      `${counted(rated, "title is", "titles are")} rated; the other ${grouped(titles - rated)} of these types are left out, ` +
      `and so are ${counted(leftOut, "type", "types")} with fewer than ${LEAST_RATED} rated titles. Ranked by the lower end of the 95% interval.`
    );
  },
  claims: (rows) => [
    { name: "titles", value: sum(rows.map((row) => row.titles)), unit: "titles" },
    { name: "rated", value: sum(rows.map((row) => row.n)), unit: "titles" },
    { name: "votes", value: sum(rows.map((row) => row.votes)), unit: "votes" },
  ],
  chart: (rows, theme) =>
    intervalChart(
      {
        rows,
        y: { field: "type" },
        x: { field: "estimate", title: "average rating", format: ".1f" },
        intervals: GRADED,
        tooltip: {
          type: "type",
          estimate: ["average rating", ".2f"],
          weighted_rating: ["weighted rating", ".2f"],
          n: ["rated titles", ","],
          votes: ["votes", ","],
        },
      },
      theme,
    ),
});
