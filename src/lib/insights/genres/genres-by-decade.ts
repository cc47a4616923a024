import { sum } from "simple-statistics";
import { z } from "zod";
import { counted, percent } from "../../core/numbers.js";
import { count, interval, intervalCells, text, year } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { heatMap } from "../../figures/spec/heat-map.js";
import { shareInterval } from "../../stats/describe/share-interval.js";

const genreOfDecade = z.object({
  decade: z.number(),
  genre: z.string(),
  films: z.number(),
  films_of_decade: z.number(),
});

export default defineAnswer({
  question: "Which genres did the films of each decade have?",
  table: {
    decade: year("Decade", "the first of ten years, in which the films came out"),
    genre: text("Genre", "genre of films"),
    films: count("Films", "films of the decade with the genre"),
    ...interval("Share", "share of the decade's films whose genres are known", "percent"),
  },
  key: ["decade", "genre"],
  compute: (rows) =>
    z
      .array(genreOfDecade)
      .parse(rows)
      .flatMap(({ films_of_decade, ...row }) => {
        const share = shareInterval(row.films, films_of_decade);
        return share === undefined ? [] : [{ ...row, ...intervalCells(share) }];
      }),
  title(rows) {
    const firsts = commonestOfDecades(rows);
    const latest = firsts.at(-1);
    if (latest === undefined) return "No film has a known genre and a known year";
    const before = firsts.length - 1;
    const led = firsts.filter(({ genre }) => genre === latest.genre).length - 1;
    const past =
      led === before
        ? "as in every decade before"
        : `as in ${led === 0 ? "none" : led} of the ${before} decades before`;
    return `${latest.genre} is the commonest genre of the ${latest.decade}s, with ${percent(latest.estimate, 1)} of the films, ${past}`;
  },
  caption: (rows) =>
    `Share of the decade's films that have the genre, of ${counted(sum(commonestOfDecades(rows).map(({ n }) => n)), "film", "films")} whose genres and year are known. ` +
    "A film counts in each of its genres, so the shares of a decade add up to more than 100%. The table has the 95% intervals (Wilson's), which are wide in decades of few films.",
  claims: (rows) => {
    const latest = commonestOfDecades(rows).at(-1);
    if (latest === undefined) return [];
    return [
      { name: "films", value: sum(commonestOfDecades(rows).map(({ n }) => n)), unit: "films" },
      { name: "decades", value: commonestOfDecades(rows).length, unit: "decades" },
      { name: "latest", value: latest.estimate, unit: "share of films" },
      { name: "latest_low", value: latest.low95, unit: "share of films" },
      { name: "latest_high", value: latest.high95, unit: "share of films" },
    ];
  },
  chart(rows, theme) {
    const films = new Map<string, number>();
    for (const row of rows) films.set(row.genre, (films.get(row.genre) ?? 0) + row.films);
    const genres = [...films].sort(([, one], [, other]) => other - one).map(([genre]) => genre);
    return heatMap(
      {
        cells: genres.flatMap((genre) => rows.filter((row) => row.genre === genre)),
        x: { field: "decade", sort: "ascending" },
        y: { field: "genre" },
        value: { field: "estimate", format: ".0%", strongest: Math.max(0.1, ...rows.map(({ estimate }) => estimate)) },
        tooltip: {
          genre: "genre",
          decade: "decade",
          films: ["films", ","],
          estimate: ["share", ".1%"],
          low95: ["from", ".1%"],
          high95: ["to", ".1%"],
        },
      },
      theme,
    );
  },
});

/** The rows of a decade start with its commonest genre. */
function commonestOfDecades<R extends { readonly decade: number }>(rows: readonly R[]): readonly R[] {
  return rows.filter((row, place) => row.decade !== rows[place - 1]?.decade);
}
