import {
  barChart,
  type ChartTheme,
  DOLLARS,
  InputError,
  PRINT_THEME,
  renderPng,
  renderSvg,
  titledSvg,
} from "leitmotif/functions";
import type { FilmRow } from "./film-row.js";

export interface DrawnChart {
  readonly name: string;
  readonly title: string;
  readonly png: Uint8Array;
}

/** A chart about the films of a year. */
interface FilmChart<Row extends object> {
  readonly name: string;
  rows(films: readonly FilmRow[]): Row[];
  title(rows: readonly Row[]): string;
  spec(rows: readonly Row[], theme: ChartTheme): Parameters<typeof renderSvg>[0];
}

const TOP = 10;
const WIDTH = 760;

/** Names are never cut, but written in lines of about so many characters. */
const LINE = 34;
const WHOLE_LABELS = { labelLimit: 0, labelExpr: "split(datum.label, '\\n')" };

/** Draws all charts about the films of a year as images that stand alone. */
export async function drawFilmCharts(films: readonly FilmRow[]): Promise<DrawnChart[]> {
  return [await draw(MONEY, films), await draw(GENRES, films), await draw(HOUSES, films)];
}

async function draw<Row extends object>(chart: FilmChart<Row>, films: readonly FilmRow[]): Promise<DrawnChart> {
  const { name } = chart;
  const rows = chart.rows(films);
  if (rows.length === 0) {
    throw new InputError(`no film has what the chart ${name} shows`, { remedy: "fetch more films of the year" });
  }
  const title = chart.title(rows);
  const svg = await renderSvg(chart.spec(rows, PRINT_THEME), { name, width: WIDTH });
  return { name, title, png: await renderPng(titledSvg(svg, title, PRINT_THEME)) };
}

interface Money {
  readonly film: string;
  readonly kind: string;
  readonly amount: number;
  readonly shown: string;
}

const MONEY: FilmChart<Money> = {
  name: "budget-and-revenue",
  rows: (films) =>
    films
      .filter(({ budget, revenue }) => budget !== null && revenue !== null)
      .sort((a, b) => Number(b.revenue) - Number(a.revenue) || a.id - b.id)
      .slice(0, TOP)
      .flatMap((film) => [moneyOf(film, "budget"), moneyOf(film, "revenue")]),
  title: ([first, second]) =>
    `${inOneLine(first?.film)} took in most: ${second?.shown ?? ""}, for a budget of ${first?.shown ?? ""}`,
  spec: (rows, theme) =>
    barChart(
      {
        bars: rows,
        places: rows.length / 2,
        step: 44,
        y: { field: "film", axis: WHOLE_LABELS, within: { field: "kind", sort: ["budget", "revenue"] } },
        x: { field: "amount", title: "US dollars", axis: { tickCount: 5, ...DOLLARS } },
        colour: { field: "kind", colours: { budget: theme.alert, revenue: theme.main } },
        tooltip: { film: "Film", kind: "Kind", shown: "Amount" },
        label: { field: "shown", at: "amount" },
      },
      theme,
    ),
};

function moneyOf(film: FilmRow, kind: "budget" | "revenue"): Money {
  const amount = film[kind] ?? 0;
  return { film: inLines(film.title), kind, amount, shown: dollars(amount) };
}

interface Popularity {
  readonly name: string;
  readonly films: number;
  readonly popularity: number;
}

const GENRES: FilmChart<Popularity> = {
  name: "popularity-by-genre",
  rows: (films) =>
    popularities(films, ({ genres }) => genres)
      .map((group) => ({ ...group, popularity: group.popularity / group.films }))
      .sort(byPopularity),
  title: ([first]) => `Films of the genre ${inOneLine(first?.name)} are the most popular on average`,
  spec: (rows, theme) => popularitySpec(rows, theme, "popularity at TMDb, average of the genre's films"),
};

const HOUSES: FilmChart<Popularity> = {
  name: "popular-houses",
  rows: (films) =>
    popularities(films, ({ production_companies }) => production_companies)
      .sort(byPopularity)
      .slice(0, TOP),
  title: ([first]) => `${inOneLine(first?.name)} made the most popular films, all taken together`,
  spec: (rows, theme) => popularitySpec(rows, theme, "popularity at TMDb, sum over the house's films"),
};

function popularities(films: readonly FilmRow[], namesOf: (film: FilmRow) => readonly string[]): Popularity[] {
  const groups = new Map<string, Popularity>();
  for (const film of films) {
    for (const name of new Set(namesOf(film))) {
      const { films = 0, popularity = 0 } = groups.get(name) ?? {};
      groups.set(name, { name, films: films + 1, popularity: popularity + film.popularity });
    }
  }
  return [...groups.values()].map((group) => ({ ...group, name: inLines(group.name) }));
}

function byPopularity(a: Popularity, b: Popularity): number {
  return b.popularity - a.popularity || (a.name < b.name ? -1 : 1);
}

function popularitySpec(rows: readonly Popularity[], theme: ChartTheme, title: string) {
  const shown = ({ popularity, films }: Popularity) =>
    `${popularity.toFixed(1)} (${films === 1 ? "1 film" : `${films} films`})`;
  return barChart(
    {
      bars: rows.map((row) => ({ ...row, shown: shown(row) })),
      places: rows.length,
      step: 36,
      gap: 16,
      y: { field: "name", axis: WHOLE_LABELS },
      x: { field: "popularity", title, axis: { tickCount: 5, format: ",~r" } },
      tooltip: { name: "Name", popularity: "Popularity", films: "Films" },
      label: { field: "shown", at: "popularity" },
    },
    theme,
  );
}

function inLines(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && longer.length <= LINE) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.join("\n");
}

function inOneLine(text = ""): string {
  return text.replaceAll("\n", " ");
}

function dollars(amount: number): string {
  if (amount >= 1e9) return `$${(amount / 1e9).toFixed(2)}bn`;
  return amount >= 1e6 ? `$${(amount / 1e6).toFixed(1)}m` : `$${Math.round(amount / 1e3)}k`;
}
