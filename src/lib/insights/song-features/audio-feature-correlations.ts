import { z } from "zod";
import { counted } from "../../core/numbers.js";
import { count, hidden, interval, intervalCells, share, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { heatMap } from "../../figures/spec/heat-map.js";
import { spearman } from "../../stats/correlation/correlation.js";
import { falseDiscovery } from "../../stats/inference/false-discovery.js";
import { FEATURES } from "./model/features.js";

const SONG = z.record(z.string(), z.number().nullable());

export default defineAnswer({
  question: "Which audio features of songs go together?",
  table: {
    feature: text("Feature", "what Spotify measures"),
    other_feature: text("Other feature", "a feature further down the list"),
    ...interval("Spearman's correlation", "rank correlation over the songs, from −1 to 1"),
    q: share("q", "smallest false discovery rate among all pairs of features at which this one is not 0"),
    songs: hidden(count("Songs", "songs, with unknown features or not")),
  },
  key: ["feature", "other_feature"],
  compute(raw) {
    const songs = raw.map((row) => SONG.parse(row));
    const fields = Object.entries(FEATURES).filter(([field]) => songs[0] !== undefined && field in songs[0]);
    const pairs = fields.flatMap(([field, feature], place) =>
      fields.slice(place + 1).flatMap(([other, other_feature]) => {
        const known = songs.flatMap((song) => {
          const [one, two] = [song[field] ?? null, song[other] ?? null];
          return one === null || two === null ? [] : [[one, two] as const];
        });
        const found = spearman(
          known.map(([one]) => one),
          known.map(([, two]) => two),
        );
        return found === undefined ? [] : [{ feature, other_feature, found }];
      }),
    );
    const { results } = falseDiscovery(
      "pairs of features",
      pairs.map(({ feature, other_feature, found }) => ({ name: `${feature} ~ ${other_feature}`, p: found.p })),
    );
    return pairs.map(({ found, ...names }, place) => ({
      ...names,
      ...intervalCells(found),
      q: results[place]?.q ?? 1,
      songs: songs.length,
    }));
  },
  title(rows) {
    const [first] = strongest(rows);
    if (first === undefined) return "Too few songs are described to correlate their features";
    const clear = rows.filter(({ q }) => q < 0.05).length;
    return (
      `${first.feature} and ${first.other_feature} go together most (${signed(first.estimate)}); ` +
      `${clear} of ${counted(rows.length, "pair", "pairs")} of features are clearly correlated`
    ).replace(/^./, (letter) => letter.toUpperCase());
  },
  caption: (rows) =>
    `Spearman's correlation over ${counted(rows[0]?.songs ?? 0, "song", "songs")}, a song being left out where either feature is unknown; the 95% intervals are in the table. ` +
    "Clearly means at a false discovery rate of 5%. Songs count as independent, though those of an album are alike, so that the intervals are rather too narrow. " +
    "Key and beats a bar are left out, as they have no order.",
  claims(rows) {
    const [first] = strongest(rows);
    if (first === undefined) return [];
    return [
      { name: "strongest", value: first.estimate, unit: "correlation" },
      { name: "strongest_low", value: first.low95, unit: "correlation" },
      { name: "strongest_high", value: first.high95, unit: "correlation" },
      { name: "clear", value: rows.filter(({ q }) => q < 0.05).length, unit: "pairs of features" },
    ];
  },
  chart: (rows, theme) =>
    heatMap(
      {
        cells: rows,
        x: { field: "other_feature" },
        y: { field: "feature" },
        value: { field: "estimate", format: "+.2f", strongest: 1 },
        tooltip: {
          feature: "feature",
          other_feature: "other feature",
          n: "songs",
          estimate: ["correlation", "+.2f"],
          low95: ["from", "+.2f"],
          high95: ["to", "+.2f"],
        },
      },
      theme,
    ),
});

function strongest<R extends { readonly estimate: number }>(rows: readonly R[]): R[] {
  return [...rows].sort((one, other) => Math.abs(other.estimate) - Math.abs(one.estimate));
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
}
