import { z } from "zod";
import { counted } from "../../core/numbers.js";
import { count, hidden, interval, intervalCells, number } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { heatMap } from "../../figures/spec/heat-map.js";
import { symmetricInterval } from "../../stats/interval.js";

const CELL = z.object({
  valence: z.number(),
  danceability: z.number(),
  songs: z.number(),
  popularity: z.number(),
  squares: z.number(),
});
const FEWEST_SONGS = 10;

export default defineAnswer({
  question: "How popular are songs by how cheerful they are and how well one can dance to them?",
  table: {
    valence: number("Valence from", "lower end of a range a tenth wide; high is cheerful"),
    danceability: number("Danceability from", "lower end of a range a tenth wide"),
    ...interval("Popularity", "mean popularity of the songs in both ranges, from 0 to 100"),
    mean: hidden(number("Mean", "mean popularity of all songs")),
    left_out: hidden(count("Left out", "songs in cells of too few songs")),
  },
  key: ["valence", "danceability"],
  compute(raw) {
    const cells = raw.map((row) => CELL.parse(row));
    const mean = cells.reduce((sum, cell) => sum + cell.popularity, 0) / total(cells);
    const full = cells.filter(({ songs }) => songs >= FEWEST_SONGS);
    return full.map(({ valence, danceability, songs, popularity, squares }) => {
      const variance = Math.max(0, squares - popularity ** 2 / songs) / (songs - 1);
      const found = symmetricInterval(popularity / songs, Math.sqrt(variance / songs), songs, songs - 1);
      return {
        valence: valence / 10,
        danceability: danceability / 10,
        ...intervalCells(found),
        mean,
        left_out: total(cells) - total(full),
      };
    });
  },
  title(rows) {
    const [densest] = [...rows].sort((one, other) => other.n - one.n);
    if (densest === undefined) return "Of no song are valence, danceability and popularity known";
    return (
      `Most songs have a valence around ${middle(densest.valence)} and a danceability around ${middle(densest.danceability)}; ` +
      `there their popularity is ${densest.estimate.toFixed(0)}, where all have ${densest.mean.toFixed(0)}`
    );
  },
  caption: (rows) =>
    "Mean popularity less that of all songs, in each tenth of valence (upwards) and danceability (to the right), of " +
    `${counted(
      rows.reduce((sum, { n }) => sum + n, 0),
      "song",
      "songs",
    )}; intervals are in the table. Cells of fewer than ${FEWEST_SONGS} songs, with ` +
    `${counted(rows[0]?.left_out ?? 0, "song", "songs")} in all, are left out.`,
  claims(rows) {
    const [densest] = [...rows].sort((one, other) => other.n - one.n);
    if (densest === undefined) return [];
    return [
      { name: "mean", value: densest.mean, unit: "popularity" },
      { name: "densest", value: densest.estimate, unit: "popularity" },
      { name: "densest_low", value: densest.low95, unit: "popularity" },
      { name: "densest_high", value: densest.high95, unit: "popularity" },
    ];
  },
  chart: (rows, theme) =>
    heatMap(
      {
        cells: rows.map((row) => ({
          ...row,
          across: row.danceability.toFixed(1),
          up: row.valence.toFixed(1),
          above: row.estimate - row.mean,
        })),
        x: { field: "across", sort: "ascending" },
        y: { field: "up" },
        value: { field: "above", format: "+.0f", strongest: 15 },
        tooltip: { up: "valence from", across: "danceability from", n: "songs", estimate: ["popularity", ".1f"] },
      },
      theme,
    ),
});

function middle(from: number): string {
  return (from + 0.05).toFixed(2);
}

function total(rows: readonly { readonly songs: number }[]): number {
  return rows.reduce((sum, { songs }) => sum + songs, 0);
}
