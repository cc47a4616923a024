import { z } from "zod";
import { counted, percent } from "../../../core/numbers.js";
import { defineFigure } from "../../define-figure.js";
import { ridgeChart } from "../../spec/ridges.js";

const row = z.object({
  decade: z.number(),
  music: z.string(),
  films: z.number(),
  estimate: z.number(),
  low95: z.number(),
  high95: z.number(),
  n: z.number(),
});

type Share = z.infer<typeof row>;

const STYLES = 4;
/** A decade with fewer films says nothing about a style. */
const FEWEST_FILMS = 20;

/** The commonest styles of soundtracks over the decades: the small chart of the overview. */
export default defineFigure({
  row,
  from: { table: "soundtrack_styles_by_decade" },
  title(rows) {
    const [first] = commonest(rows);
    if (first === undefined) return "No decade has enough films with linked music";
    const shares = first.shares.map(({ estimate }) => estimate);
    return (
      `${first.music} is the commonest style of soundtracks: ${percent(Math.min(...shares), 1)} to ` +
      `${percent(Math.max(...shares), 1)} of a decade’s films have it`
    );
  },
  caption: (rows) =>
    `Share of each decade’s films whose music has the style, for the ${STYLES} commonest; bands are 95% intervals (Wilson). ` +
    `Decades with fewer than ${FEWEST_FILMS} films are left out. ${counted(filmsIn(rows), "film", "films")} with linked music.`,
  columns: [
    { title: "Style", kind: "text", cell: ({ music }) => music },
    { title: "Decade", kind: "text", cell: ({ decade }) => `${decade}s` },
    { title: "Films", kind: "count", cell: ({ films }) => films },
    { title: "Share", kind: "count", cell: ({ estimate }) => percent(estimate, 1) },
    { title: "From (95%)", kind: "count", cell: ({ low95 }) => percent(low95, 1) },
    { title: "To", kind: "count", cell: ({ high95 }) => percent(high95, 1) },
  ],
  listed: (rows) => commonest(rows).flatMap(({ shares }) => shares),
  spec(rows, theme) {
    const decades = commonest(rows).flatMap(({ shares }) => shares.map(({ decade }) => decade));
    const [from, to] = decades.length === 0 ? [1900, 2000] : [Math.min(...decades), Math.max(...decades)];
    return ridgeChart(
      {
        points: commonest(rows).flatMap(({ music, shares }) =>
          shares.map(({ decade, estimate, low95, high95, films }) => ({
            ridge: music,
            x: decade,
            value: estimate,
            low: low95,
            high: high95,
            films,
          })),
        ),
        x: { domain: [from, to], values: [from, to] },
        tooltip: {
          ridge: "style",
          x: ["decade", "d"],
          films: "films",
          value: ["share", ".1%"],
          low: ["from (95%)", ".1%"],
          high: ["to (95%)", ".1%"],
        },
      },
      theme,
    );
  },
});

/** The styles with the most films, each with its shares in the decades that have enough films. */
function commonest(rows: readonly Share[]): { readonly music: string; readonly shares: readonly Share[] }[] {
  const shares = new Map<string, readonly Share[]>();
  for (const row of rows.filter(({ n }) => n >= FEWEST_FILMS)) {
    shares.set(row.music, [...(shares.get(row.music) ?? []), row]);
  }
  const films = (all: readonly Share[]) => all.reduce((sum, share) => sum + share.films, 0);
  return [...shares]
    .map(([music, all]) => ({ music, shares: all.toSorted((one, other) => one.decade - other.decade) }))
    .sort((one, other) => films(other.shares) - films(one.shares) || (one.music < other.music ? -1 : 1))
    .slice(0, STYLES);
}

function filmsIn(rows: readonly Share[]): number {
  return [...new Map(rows.map(({ decade, n }) => [decade, n])).values()].reduce((sum, n) => sum + n, 0);
}
