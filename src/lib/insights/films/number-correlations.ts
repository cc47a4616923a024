import { z } from "zod";
import { grouped } from "../../core/numbers.js";
import { interval, intervalCells, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { heatMap } from "../../figures/spec/heat-map.js";
import { spearman } from "../../stats/correlation/correlation.js";

const NUMBERS = ["budget", "revenue", "popularity", "votes", "rating", "runtime", "year"] as const;

const FILM = z.record(z.enum(NUMBERS), z.number().nullable());

/** Fewer films say nothing about how two numbers are related. */
const FEWEST_FILMS = 10;

export default defineAnswer({
  question: "Which numbers of films go together?",
  table: {
    one: text("One", "budget, revenue, popularity at TMDb, votes and average rating at IMDb, runtime or year"),
    other: text("Other", "another of these"),
    ...interval("Correlation", "Spearman's correlation, from -1 to 1"),
  },
  key: ["one", "other"],
  compute(rows) {
    const films = rows.map((row) => FILM.parse(row));
    return pairs().flatMap(([one, other]) => {
      const known = films.flatMap(({ [one]: x, [other]: y }) => (x === null || y === null ? [] : [{ x, y }]));
      if (known.length < FEWEST_FILMS) return [];
      const found = spearman(
        known.map(({ x }) => x),
        known.map(({ y }) => y),
      );
      return found === undefined ? [] : [{ one, other, ...intervalCells(found) }];
    });
  },
  title(rows) {
    const [first, second] = bySureness(rows);
    if (first === undefined) return "No two numbers are known of enough films";
    const strongest = `Of the numbers of a film, ${pairOf(first)} go together most closely`;
    return second === undefined ? strongest : `${strongest}, then ${pairOf(second)}`;
  },
  caption(rows) {
    const counts = rows.map(({ n }) => n);
    const films =
      rows.length === 0 ? "no films" : `${grouped(Math.min(...counts))} to ${grouped(Math.max(...counts))} films`;
    return (
      "Spearman's correlation of each pair, blue where both grow together. Each pair rests on the films of which both are known: " +
      `${films}, as the table says, with the 95% interval (Bonett and Wright). A correlation of ranks asks neither for straight lines ` +
      "nor for logarithms. What is correlated need not be cause: dear films are advertised, voted on and new at once."
    );
  },
  claims: (rows) =>
    bySureness(rows)
      .slice(0, 2)
      .flatMap(({ one, other, estimate, low95, high95 }) => [
        { name: `${one}_${other}`, value: estimate, unit: "Spearman's correlation" },
        { name: `${one}_${other}_low`, value: low95, unit: "Spearman's correlation" },
        { name: `${one}_${other}_high`, value: high95, unit: "Spearman's correlation" },
      ]),
  chart: (rows, theme) =>
    heatMap(
      {
        cells: rows.length === 0 ? [] : NUMBERS.flatMap((one) => NUMBERS.map((other) => cellOfPair(rows, one, other))),
        x: { field: "other" },
        y: { field: "one" },
        value: { field: "correlation", format: ".2f", strongest: 0.9 },
        tooltip: { one: "one", other: "other", correlation: ["correlation", ".2f"], n: "films" },
      },
      theme,
    ),
});

interface Pair {
  readonly one: string;
  readonly other: string;
  readonly estimate: number;
  readonly low95: number;
  readonly high95: number;
  readonly n: number;
}

function pairs() {
  return NUMBERS.flatMap((one, place) => NUMBERS.slice(place + 1).map((other) => [one, other] as const));
}

/** Sorts the pair whose interval is farthest from 0 first. */
function bySureness<P extends Pair>(rows: readonly P[]): P[] {
  const least = ({ low95, high95 }: P) => Math.max(low95, -high95);
  return rows.toSorted((a, b) => least(b) - least(a));
}

function pairOf({ one, other, estimate }: Pair): string {
  return `${one} and ${other} (${estimate.toFixed(2).replace("-", "−")})`;
}

function cellOfPair(rows: readonly Pair[], one: string, other: string) {
  const pair = rows.find((row) => (row.one === one && row.other === other) || (row.one === other && row.other === one));
  return { one, other, correlation: pair?.estimate ?? null, n: pair?.n ?? null };
}
