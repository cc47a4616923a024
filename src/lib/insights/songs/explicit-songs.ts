import { z } from "zod";
import { counted } from "../../core/numbers.js";
import { count, hidden, interval, intervalCells, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { effectBeyond, noControls } from "../../stats/regression/adjusted-effect.js";
import { coefficients } from "../../stats/regression/coefficients.js";
import { leastSquares } from "../../stats/regression/least-squares.js";

const SONG = z.object({ popularity: z.number().nullable(), is_explicit: z.boolean().nullable(), album: z.string() });
const DIFFERENCE = "explicit less not explicit";

export default defineAnswer({
  question: "Are songs with explicit words more popular?",
  table: {
    songs: text("Songs", "which songs; the last row is the difference of the others"),
    ...interval("Popularity", "mean popularity, from 0 to 100, or the difference of two means"),
    unknown: hidden(count("Unknown", "songs left out because their popularity or mark is not known")),
  },
  key: ["songs"],
  compute(raw) {
    const known = raw.flatMap((row) => {
      const { popularity, is_explicit, album } = SONG.parse(row);
      return popularity === null || is_explicit === null ? [] : [{ popularity, is_explicit, album }];
    });
    const meanOf = (wanted: boolean) => {
      const songs = known.filter(({ is_explicit }) => is_explicit === wanted);
      const fit = leastSquares(
        songs.map(({ popularity }) => popularity),
        [],
      );
      return songs.length < 2 ? undefined : coefficients(fit, { clusters: songs.map(({ album }) => album) })[0];
    };
    const [explicit, others] = [meanOf(true), meanOf(false)];
    const difference = effectBeyond(
      noControls(known.map(({ popularity }) => popularity)),
      known.map(({ is_explicit }) => (is_explicit ? 1 : 0)),
      { clusters: known.map(({ album }) => album) },
    );
    if (explicit === undefined || others === undefined || difference === undefined) return [];
    const unknown = raw.length - known.length;
    return [
      { songs: "explicit", ...intervalCells(explicit), unknown },
      { songs: "not explicit", ...intervalCells(others), unknown },
      { songs: DIFFERENCE, ...intervalCells(difference), unknown },
    ];
  },
  title(rows) {
    const difference = rows.find(({ songs }) => songs === DIFFERENCE);
    if (difference === undefined) return "Too few songs are marked as explicit to compare them";
    const { estimate, low95, high95 } = difference;
    const points = `${Math.abs(estimate).toFixed(1)} points ${estimate < 0 ? "less" : "more"} popular than others`;
    if (low95 <= 0 && high95 >= 0)
      return `Explicit songs are not clearly more or less popular than others (${points.replace(" than others", "")})`;
    return `Explicit songs are ${points}`;
  },
  caption: (rows) =>
    "Difference of the mean popularity, from 0 to 100, of songs with explicit words and of others; lines are the 50, 80 and 95% intervals, clustered by album. " +
    `${rows
      .filter(({ songs }) => songs !== DIFFERENCE)
      .map(
        ({ songs, n, estimate }) =>
          `${counted(n, "song is", "songs are")} ${songs}, with a mean of ${estimate.toFixed(1)}`,
      )
      .join(
        "; ",
      )}. ${counted(rows[0]?.unknown ?? 0, "song", "songs")} of unknown popularity or mark left out; nothing is held fixed.`,
  claims: (rows) =>
    rows
      .filter(({ songs }) => songs === DIFFERENCE)
      .flatMap(({ estimate, low95, high95 }) => [
        { name: "difference", value: estimate, unit: "popularity" },
        { name: "difference_low", value: low95, unit: "popularity" },
        { name: "difference_high", value: high95, unit: "popularity" },
      ]),
  chart: (rows, theme) =>
    intervalChart(
      {
        rows: rows.filter(({ songs }) => songs === DIFFERENCE),
        y: { field: "songs" },
        x: { field: "estimate", title: "points of popularity", format: "+.1f" },
        intervals: GRADED,
        reference: 0,
        tooltip: {
          songs: "songs",
          n: "songs compared",
          estimate: ["difference", "+.2f"],
          low95: ["from", "+.2f"],
          high95: ["to", "+.2f"],
        },
      },
      theme,
    ),
});
