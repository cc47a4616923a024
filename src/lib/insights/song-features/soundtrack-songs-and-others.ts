import { sampleStandardDeviation } from "simple-statistics";
import { z } from "zod";
import { counted } from "../../core/numbers.js";
import { count, hidden, interval, intervalCells, share, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { falseDiscovery } from "../../stats/inference/false-discovery.js";
import { effectBeyond, noControls } from "../../stats/regression/adjusted-effect.js";
import { FEATURES } from "./model/features.js";

const SONG = z.object({ is_soundtrack: z.boolean(), album: z.string() }).catchall(z.number().nullable());

export default defineAnswer({
  question: "How do songs of soundtracks sound different from others?",
  table: {
    feature: text("Feature", "what Spotify measures"),
    ...interval(
      "Difference",
      "mean of soundtracks' songs less that of the others, in standard deviations of all songs",
    ),
    q: share("q", "smallest false discovery rate among all features at which this one differs"),
    soundtrack_songs: count("Soundtrack songs", "songs of soundtracks of which the feature is known"),
    other_songs: count("Other songs", "other songs of which the feature is known"),
    albums: hidden(count("Albums", "albums of all these songs")),
  },
  key: ["feature"],
  compute(raw) {
    const songs = raw.map((row) => SONG.parse(row));
    const albums = new Set(songs.map(({ album }) => album)).size;
    const found = Object.entries(FEATURES).flatMap(([field, feature]) => {
      const known = songs.flatMap((song) => {
        const value = song[field];
        return typeof value === "number" ? [{ value, album: song.album, is_soundtrack: song.is_soundtrack }] : [];
      });
      const values = known.map(({ value }) => value);
      const deviation = values.length > 1 ? sampleStandardDeviation(values) : 0;
      if (deviation === 0) return [];
      const effect = effectBeyond(
        noControls(values.map((value) => value / deviation)),
        known.map(({ is_soundtrack }) => (is_soundtrack ? 1 : 0)),
        { clusters: known.map(({ album }) => album) },
      );
      const soundtrack_songs = known.filter(({ is_soundtrack }) => is_soundtrack).length;
      return effect === undefined
        ? []
        : [{ feature, effect, soundtrack_songs, other_songs: known.length - soundtrack_songs, albums }];
    });
    const { results } = falseDiscovery(
      "features",
      found.map(({ feature, effect }) => ({ name: feature, p: effect.p })),
    );
    return found
      .map(({ effect, ...rest }, place) => ({ ...rest, ...intervalCells(effect), q: results[place]?.q ?? 1 }))
      .sort((one, other) => Math.abs(other.estimate) - Math.abs(one.estimate));
  },
  title(rows) {
    const clear = rows.filter(({ q }) => q < 0.05);
    if (clear.length === 0) return "Songs of soundtracks don't clearly sound different from others";
    const more = clear.filter(({ estimate }) => estimate > 0).slice(0, 2);
    const less = clear.filter(({ estimate }) => estimate < 0).slice(0, 2);
    const listed = (rows: readonly { feature: string; estimate: number }[], word: string) =>
      rows.length === 0
        ? []
        : [`${word} ${rows.map(({ feature, estimate }) => `${feature} (${signed(estimate)})`).join(" and ")}`];
    return (
      `Songs of soundtracks have ${[...listed(more, "more"), ...listed(less, "less")].join(", and ")} than others, in standard deviations; ` +
      `${clear.length} of ${counted(rows.length, "feature", "features")} clearly differ`
    );
  },
  caption: (rows) =>
    "Mean of soundtracks' songs less that of the others, in standard deviations of all songs; lines are the 50, 80 and 95% intervals, clustered by album, as songs of an album are alike. " +
    `${counted(rows[0]?.soundtrack_songs ?? 0, "song is", "songs are")} from soundtracks, by what their album is called, and ${counted(rows[0]?.other_songs ?? 0, "is", "are")} not; ` +
    `${counted(rows[0]?.albums ?? 0, "album", "albums")}. Clearly means at a false discovery rate of 5%. A song without a feature, such as a tempo, is left out there. Key and beats a bar are left out, as they have no order.`,
  claims: (rows) => [
    { name: "differing", value: rows.filter(({ q }) => q < 0.05).length, unit: "features" },
    ...rows.slice(0, 1).flatMap(({ estimate, low95, high95 }) => [
      { name: "largest", value: estimate, unit: "standard deviations" },
      { name: "largest_low", value: low95, unit: "standard deviations" },
      { name: "largest_high", value: high95, unit: "standard deviations" },
    ]),
  ],
  chart: (rows, theme) =>
    intervalChart(
      {
        rows,
        y: { field: "feature" },
        x: { field: "estimate", title: "more on soundtracks, in standard deviations", format: "+.2f" },
        intervals: GRADED,
        reference: 0,
        tooltip: {
          feature: "feature",
          n: "songs",
          estimate: ["difference", "+.2f"],
          low95: ["from", "+.2f"],
          high95: ["to", "+.2f"],
        },
      },
      theme,
    ),
});

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
}
