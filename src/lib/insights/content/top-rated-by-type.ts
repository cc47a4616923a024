import { sum } from "simple-statistics";
import { z } from "zod";
import { counted, grouped } from "../../core/numbers.js";
import { count, hidden, number, text, unknowable, year } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { titleTypeWords } from "../../figures/answer/title-type-words.js";
import { intervalChart } from "../../figures/spec/intervals.js";

const ratedTitle = z.object({
  type: z.string(),
  rank: z.number(),
  title: z.string(),
  title_id: z.string(),
  year: z.number().nullable(),
  votes: z.number(),
  average_rating: z.number(),
  weighted_rating: z.number(),
  rated_titles: z.number(),
});

export default defineAnswer({
  question: "Which titles of each type are rated best?",
  table: {
    type: text("Type", "type of title"),
    rank: count("Rank", "place among the rated titles of the type, by weighted rating"),
    title: text("Title", "the title it is best known by"),
    title_id: hidden(text("Id", "id of the title, with its source")),
    year: unknowable(year("Year", "year of release; of a series, its first year")),
    votes: count("Votes", "votes for it"),
    average_rating: number("Average rating", "average of the votes, from 1 to 10"),
    weighted_rating: number(
      "Weighted rating",
      "the average drawn towards the mean of the type, the more the fewer votes",
    ),
    rated_titles: count("Rated titles", "rated titles of the type"),
  },
  key: ["type", "rank"],
  listsRecords: true,
  compute: (rows) =>
    z
      .array(ratedTitle)
      .parse(rows)
      .map((row) => ({ ...row, type: titleTypeWords(row.type) })),
  title(rows) {
    const [best] = rows;
    if (best === undefined) return "No title is rated";
    const votes = counted(best.votes, "vote", "votes");
    return `${best.title} is the best rated of ${grouped(best.rated_titles)} ${best.type}: ${best.weighted_rating.toFixed(1)} of 10, with ${votes}`;
  },
  caption(rows) {
    const firsts = rows.filter(({ rank }) => rank === 1);
    const rated = sum(firsts.map(({ rated_titles }) => rated_titles));
    return (
      `The three best of each type among ${counted(rated, "rated title", "rated titles")}, by weighted rating (dot). The line leads to the plain average ` +
      "of the votes: the fewer there are, the further the weighted rating is drawn towards the mean of the type. Titles without votes are left out."
    );
  },
  claims: (rows) =>
    rows.slice(0, 1).flatMap(({ weighted_rating, votes, rated_titles }) => [
      { name: "best", value: weighted_rating, unit: "points of 10" },
      { name: "best_votes", value: votes, unit: "votes" },
      { name: "rated", value: rated_titles, unit: "titles" },
    ]),
  chart: (rows, theme) =>
    intervalChart(
      {
        rows: rows.map((row) => ({ ...row, label: `${row.type} ${row.rank}: ${row.title}` })),
        y: { field: "label", labelLimit: 400 },
        x: { field: "weighted_rating", title: "weighted rating", format: ".1f" },
        intervals: [["weighted_rating", "average_rating"]],
        tooltip: {
          title: "title",
          year: "year",
          weighted_rating: ["weighted rating", ".2f"],
          average_rating: ["average rating", ".2f"],
          votes: ["votes", ","],
        },
      },
      theme,
    ),
});
