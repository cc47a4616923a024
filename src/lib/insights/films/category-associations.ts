import { z } from "zod";
import { counted, grouped } from "../../core/numbers.js";
import { hidden, interval, intervalCells, number, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { cramersV } from "../../stats/correlation/cramers-v.js";

/** The ways to sort films into categories, in readers' words. */
const CATEGORIES = {
  genre: "genre",
  country: "country",
  language: "language",
  house: "production house",
  decade: "decade",
} as const;
type Category = keyof typeof CATEGORIES;
// Its own keys.
const NAMES = Object.keys(CATEGORIES) as Category[];

const LABEL = z.string().nullable();
const FILM = z.object({ genre: LABEL, country: LABEL, language: LABEL, house: LABEL, decade: LABEL });
type Film = z.infer<typeof FILM>;

/** Categories with fewer films are pooled, because chi-square needs some in each. */
const FEWEST_FILMS = 20;
const RARE = "(rare)";

export default defineAnswer({
  question: "Which categories of films go together?",
  table: {
    pair: text("Categories", "two of genre, country, original language, production house and decade"),
    ...interval("Cramér's V", "strength from 0 to 1, corrected for the bias of many categories"),
    chi_square: hidden(number("Chi-square", "of the table of both categories")),
  },
  key: ["pair"],
  compute(rows) {
    const films = withoutRare(rows.map((row) => FILM.parse(row)));
    return pairs()
      .flatMap(([one, other]) => {
        const both = films.flatMap(({ [one]: row, [other]: column }) =>
          row === null || column === null ? [] : [{ row, column }],
        );
        const found = cramersV(crossTable(both));
        if (found === undefined || !Number.isFinite(found.estimate)) return [];
        const pair = `${CATEGORIES[one]} and ${CATEGORIES[other]}`;
        return [{ pair, ...intervalCells(found), n: both.length, chi_square: found.chiSquare }];
      })
      .sort((one, other) => other.low95 - one.low95 || other.estimate - one.estimate);
  },
  title(rows) {
    const [first, ...others] = rows;
    if (first === undefined) return "No two categories are known of enough films";
    const strongest = `Of the categories of a film, ${first.pair} go together most closely (V ${first.estimate.toFixed(2)})`;
    const sure = others.filter(({ low95 }) => low95 > 0).length;
    const rest = sure === 0 ? "none surely goes together at all" : `${sure} surely go together`;
    return others.length === 0
      ? strongest
      : `${strongest}; of the other ${counted(others.length, "pair", "pairs")}, ${rest}`;
  },
  caption(rows) {
    const counts = rows.map(({ n }) => n);
    const films =
      rows.length === 0 ? "no films" : `${grouped(Math.min(...counts))} to ${grouped(Math.max(...counts))} films`;
    return (
      "Cramér's V, corrected for bias (Bergsma), with 50, 80 and 95% intervals: 0 where one category says nothing about the other, " +
      `1 where it says all. Of a film with several genres, countries or houses a lot chooses one, since chi-square asks for films that ` +
      `count once. Each pair rests on the films of which both are known (${films}). Categories of fewer than ${FEWEST_FILMS} films ` +
      "are taken together."
    );
  },
  claims: (rows) =>
    rows.slice(0, 1).flatMap(({ estimate, low95, high95 }) => [
      { name: "strongest", value: estimate, unit: "Cramér's V" },
      { name: "strongest_low", value: low95, unit: "Cramér's V" },
      { name: "strongest_high", value: high95, unit: "Cramér's V" },
    ]),
  chart: (rows, theme) =>
    intervalChart(
      {
        rows,
        y: { field: "pair" },
        x: { field: "estimate", title: "Cramér's V, corrected", domain: [0, 1] },
        intervals: GRADED,
        tooltip: { pair: "categories", estimate: ["Cramér's V", ".2f"], n: "films" },
      },
      theme,
    ),
});

function pairs() {
  return NAMES.flatMap((one, place) => NAMES.slice(place + 1).map((other) => [one, other] as const));
}

function withoutRare(films: readonly Film[]): Film[] {
  const counts = new Map(NAMES.map((name) => [name, countsOf(films.map((film) => film[name]))]));
  const pooled = (film: Film, name: Category) => {
    const label = film[name];
    return label !== null && (counts.get(name)?.get(label) ?? 0) < FEWEST_FILMS ? RARE : label;
  };
  return films.map((film) => FILM.parse(Object.fromEntries(NAMES.map((name) => [name, pooled(film, name)]))));
}

function countsOf(labels: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

/** How many films are in both categories. */
function crossTable(films: readonly { readonly row: string; readonly column: string }[]): number[][] {
  const rows = placesOf(films.map(({ row }) => row));
  const columns = placesOf(films.map(({ column }) => column));
  const cells = Array.from(rows, () => Array.from(columns, () => 0));
  for (const { row, column } of films) {
    const counts = cells[rows.get(row) ?? -1] ?? [];
    const place = columns.get(column) ?? -1;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return cells;
}

function placesOf(labels: readonly string[]): Map<string, number> {
  return new Map([...new Set(labels)].map((label, place) => [label, place]));
}
