import { sum } from "simple-statistics";
import { z } from "zod";
import { counted, grouped } from "../../core/numbers.js";
import { count, hidden, interval, intervalCells, number, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { meanInterval } from "../../stats/describe/mean-interval.js";

const KEPT = 10;
const SHOWN = 6;

const ratedPerson = z.object({
  category: z.string(),
  person_id: z.string(),
  name: z.string(),
  ratings: z.array(z.number()),
});

const allFilms = z.object({ category: z.null(), ratings: z.array(z.number()).nullable() });

export default defineAnswer({
  question: "Whose films are rated best?",
  table: {
    category: text("Work", "kind of work, in IMDb's words; actor stands for actresses too"),
    rank: count("Rank", "place among the people of this work, by the lower end of the 95% interval"),
    name: text("Name", "name of the person"),
    person_id: hidden(text("Id", "id of the person, with its source")),
    ...interval("Weighted rating", "mean weighted rating of the person's rated films, from 1 to 10"),
    people: count("Of", "people with at least five rated films of this work"),
    clearly_above: hidden(count("Clearly above", "those of them whose 95% interval lies above the mean of all films")),
    all_films: hidden(number("All films", "mean weighted rating of all rated films")),
    all_rated: hidden(count("All rated films", "rated films, whoever made them")),
  },
  key: ["category", "rank"],
  listsRecords: true,
  compute(rows) {
    const [everything] = rows.flatMap((row) => allFilms.safeParse(row).data ?? []);
    const overall = meanInterval(everything?.ratings ?? []);
    const people = rows.flatMap((row) => ratedPerson.safeParse(row).data ?? []);
    if (overall === undefined) return [];
    return ["director", "writer", "actor"].flatMap((work) => {
      const compared = people
        .filter(({ category }) => category === work)
        .flatMap(({ ratings, ...person }) => {
          const mean = meanInterval(ratings);
          return mean === undefined ? [] : [{ ...person, ...intervalCells(mean) }];
        })
        .sort((one, other) => other.low95 - one.low95);
      const clearly_above = compared.filter(({ low95 }) => low95 > overall.estimate).length;
      const all = { people: compared.length, clearly_above, all_films: overall.estimate, all_rated: overall.n };
      return compared.slice(0, KEPT).map((person, place) => ({ ...person, rank: place + 1, ...all }));
    });
  },
  title(rows) {
    const best = rows.filter(({ rank }) => rank === 1);
    const [people, above] = [sum(best.map((row) => row.people)), sum(best.map((row) => row.clearly_above))];
    if (people === 0) return "Nobody has five rated films";
    const chance = Math.round(0.025 * people);
    const verdict =
      above > 2 * chance
        ? `where chance alone would give ${chance}`
        : `about as many as chance alone gives (${chance})`;
    return `${above} of ${counted(people, "person", "people")} made films that are rated clearly better than the mean film, ${verdict}`;
  },
  caption(rows) {
    const best = rows.filter(({ rank }) => rank === 1);
    const of = best.map(({ category, people, clearly_above }) => `${clearly_above} of ${grouped(people)} ${category}s`);
    return (
      `Mean weighted rating of a person's films with its 50, 80 and 95% intervals, of the ${SHOWN} highest of each kind of work; the table has ${KEPT}. Ranked by the lower end of the last, among ` +
      "people with at least five rated films; others are left out. The dashed line is the mean of all " +
      `${counted(rows[0]?.all_rated ?? 0, "rated film", "rated films")}. Clearly above it: ${of.join(", ") || "nobody"}. Whoever is best of many is partly lucky, so these means would fall in new films.`
    );
  },
  claims(rows) {
    const best = rows.filter(({ rank }) => rank === 1);
    if (best.length === 0) return [];
    return [
      { name: "people", value: sum(best.map(({ people }) => people)), unit: "people" },
      { name: "clearly_above", value: sum(best.map(({ clearly_above }) => clearly_above)), unit: "people" },
      ...best
        .filter(({ category }) => category === "director")
        .flatMap(({ estimate, low95, high95 }) => [
          { name: "director", value: estimate, unit: "points of 10" },
          { name: "director_low", value: low95, unit: "points of 10" },
          { name: "director_high", value: high95, unit: "points of 10" },
        ]),
    ];
  },
  chart: (rows, theme) =>
    intervalChart(
      {
        rows: rows
          .filter(({ rank }) => rank <= SHOWN)
          .map((row) => ({ ...row, label: `${row.name}, ${row.category} ${row.rank}` })),
        y: { field: "label", labelLimit: 360 },
        x: { field: "estimate", title: "weighted rating", format: ".1f" },
        intervals: GRADED,
        ...(rows[0] && { reference: rows[0].all_films }),
        tooltip: {
          name: "name",
          category: "work",
          estimate: ["weighted rating", ".2f"],
          low95: ["from", ".2f"],
          high95: ["to", ".2f"],
          n: "rated films",
        },
      },
      theme,
    ),
});
