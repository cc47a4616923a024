import { z } from "zod";
import { counted } from "../../core/numbers.js";
import { count, hidden, interval, intervalCells, number, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { coefficients } from "../../stats/regression/coefficients.js";
import { leastSquares } from "../../stats/regression/least-squares.js";

const SONG = z.object({ genre: z.string().nullable(), popularity: z.number(), album: z.string() });
const FEWEST_SONGS = 30;

export default defineAnswer({
  question: "Which genres of songs are most popular?",
  table: {
    genre: text("Genre", "genre under which Spotify lists the song; a song may have several"),
    ...interval("Popularity", "mean popularity, from 0 to 100"),
    mean: hidden(number("Mean", "mean popularity over all songs and their genres")),
    above: hidden(count("Above", "genres whose 95% interval lies above that mean")),
    rare: hidden(count("Rare", "genres of too few songs")),
    without: hidden(count("Without", "songs without a genre")),
  },
  key: ["genre"],
  compute(raw) {
    const songs = raw.map((row) => SONG.parse(row));
    const genres = songsByGenre(songs);
    const mean = songs.reduce((sum, { popularity }) => sum + popularity, 0) / songs.length;
    const enough = [...genres].filter(([, of]) => of.length >= FEWEST_SONGS);
    const means = enough.flatMap(([genre, of]) => {
      const fit = leastSquares(
        of.map(({ popularity }) => popularity),
        [],
      );
      const found = coefficients(fit, { clusters: of.map(({ album }) => album) })[0];
      return found === undefined || !Number.isFinite(found.error) ? [] : [{ genre, ...intervalCells(found) }];
    });
    const counts = {
      mean,
      above: means.filter(({ low95 }) => low95 > mean).length,
      rare: genres.size - means.length,
      without: songs.filter(({ genre }) => genre === null).length,
    };
    return means.sort((one, other) => other.low95 - one.low95).map((row) => ({ ...row, ...counts }));
  },
  title(rows) {
    const first = rows[0];
    if (first === undefined) return "No genre has enough songs of known popularity";
    if (first.above === 0)
      return `The songs of none of ${counted(rows.length, "genre", "genres")} are clearly more popular than the mean song`;
    return (
      `Songs of the genre ${first.genre} are most surely popular, with ${first.estimate.toFixed(0)} on average where all have ${first.mean.toFixed(0)}; ` +
      `${first.above} of ${counted(rows.length, "genre lies", "genres lie")} clearly above that`
    );
  },
  caption: (rows) =>
    "Mean popularity of a genre's songs, from 0 to 100; lines are the 50, 80 and 95% intervals, clustered by album, and the first 25 genres by the lower end of the last are drawn. The dashed line is the mean of all. " +
    `A song counts in each of its genres. Left out: ${counted(rows[0]?.rare ?? 0, "genre", "genres")} of fewer than ${FEWEST_SONGS} songs, and ` +
    `${counted(rows[0]?.without ?? 0, "song", "songs")} without a genre.`,
  claims: (rows) =>
    rows.slice(0, 1).flatMap((first) => [
      { name: "genres", value: rows.length, unit: "genres" },
      { name: "clearly_above", value: first.above, unit: "genres" },
      { name: "first", value: first.estimate, unit: "popularity" },
      { name: "first_low", value: first.low95, unit: "popularity" },
      { name: "first_high", value: first.high95, unit: "popularity" },
    ]),
  chart: (rows, theme) =>
    intervalChart(
      {
        rows: rows.slice(0, 25),
        y: { field: "genre" },
        x: { field: "estimate", title: "popularity" },
        intervals: GRADED,
        ...(rows[0] && { reference: rows[0].mean }),
        tooltip: {
          genre: "genre",
          n: "songs",
          estimate: ["popularity", ".1f"],
          low95: ["from", ".1f"],
          high95: ["to", ".1f"],
        },
      },
      theme,
    ),
});

type Song = z.infer<typeof SONG>;

function songsByGenre(songs: readonly Song[]): Map<string, Song[]> {
  const genres = new Map<string, Song[]>();
  for (const song of songs) {
    if (song.genre === null) continue;
    const of = genres.get(song.genre);
    if (of === undefined) genres.set(song.genre, [song]);
    else of.push(song);
  }
  return genres;
}
