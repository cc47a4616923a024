import { z } from "zod";
import { counted, grouped } from "../../core/numbers.js";
import { count, number, text, unknowable } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { intervalChart } from "../../figures/spec/intervals.js";
import { quantile } from "../../stats/describe/quantile.js";
import { summary } from "../../stats/describe/summary.js";
import { FEATURES } from "./model/features.js";

const SONG = z.record(z.string(), z.number().nullable());

export default defineAnswer({
  question: "How are the audio features of songs distributed?",
  table: {
    feature: text(
      "Feature",
      "what Spotify measures; loudness in decibels below full scale, tempo in beats a minute, duration in minutes, major mode as 1",
    ),
    n: count("n", "songs of which it is known"),
    missing: count("Missing", "songs of which it is not known"),
    mean: number("Mean", "mean"),
    deviation: unknowable(number("Deviation", "standard deviation")),
    minimum: number("Minimum", "smallest value"),
    low_tail: number("5%", "value that 5% of the songs do not exceed"),
    lower_quartile: number("25%", "value that a quarter of the songs do not exceed"),
    median: number("Median", "value that half of the songs do not exceed"),
    upper_quartile: number("75%", "value that three quarters of the songs do not exceed"),
    high_tail: number("95%", "value that 95% of the songs do not exceed"),
    maximum: number("Maximum", "largest value"),
  },
  key: ["feature"],
  compute(raw) {
    const songs = raw.map((row) => SONG.parse(row));
    return Object.entries(FEATURES).flatMap(([field, feature]) => {
      const values = songs.flatMap((song) => song[field] ?? []);
      const of = summary(values);
      const [low_tail, high_tail] = [quantile(values, 0.05), quantile(values, 0.95)];
      if (of === undefined || low_tail === undefined || high_tail === undefined) return [];
      return {
        feature,
        n: of.n,
        missing: songs.length - of.n,
        mean: of.mean,
        deviation: of.deviation ?? null,
        minimum: of.minimum,
        low_tail,
        lower_quartile: of.lowerQuartile,
        median: of.median,
        upper_quartile: of.upperQuartile,
        high_tail,
        maximum: of.maximum,
      };
    });
  },
  title(rows) {
    const [loudness, tempo] = [
      rows.find(({ feature }) => feature === "loudness"),
      rows.find(({ feature }) => feature === "tempo"),
    ];
    if (loudness === undefined || tempo === undefined) return "No song is described";
    return (
      `Half of the songs are louder than ${loudness.median.toFixed(1).replace("-", "−")} decibels, ` +
      `and half are faster than ${tempo.median.toFixed(0)} beats a minute`
    );
  },
  caption(rows) {
    const missing = rows.filter((row) => row.missing > 0).map((row) => `${row.feature} of ${grouped(row.missing)}`);
    return (
      `Median, quartiles, and the range of all but the outermost 5% on either side, of ${counted(rows[0] ? rows[0].n + rows[0].missing : 0, "song", "songs")}. Drawn are the ` +
      "features that go from 0 to 1; the others are in the table. " +
      `Missing: ${missing.join(", ") || "nothing"}.`
    );
  },
  claims(rows) {
    const tempo = rows.find(({ feature }) => feature === "tempo");
    if (tempo === undefined) return [];
    return [
      { name: "features", value: rows.length, unit: "features" },
      { name: "songs", value: tempo.n + tempo.missing, unit: "songs" },
      { name: "tempo_median", value: tempo.median, unit: "beats a minute" },
      { name: "tempo_missing", value: tempo.missing, unit: "songs" },
    ];
  },
  chart: (rows, theme) =>
    intervalChart(
      {
        rows: rows.filter(({ feature }) => SHARES.has(feature)),
        y: { field: "feature" },
        x: { field: "median", title: "share", domain: [0, 1] },
        intervals: [
          ["low_tail", "high_tail"],
          ["lower_quartile", "upper_quartile"],
        ],
        tooltip: {
          feature: "feature",
          n: "songs",
          mean: ["mean", ".2f"],
          lower_quartile: ["25%", ".2f"],
          median: ["median", ".2f"],
          upper_quartile: ["75%", ".2f"],
        },
      },
      theme,
    ),
});

const SHARES = new Set([
  "danceability",
  "energy",
  "speechiness",
  "acousticness",
  "instrumentalness",
  "liveness",
  "valence",
]);
