import { z } from "zod";
import { counted } from "../../core/numbers.js";
import { count, interval, intervalCells, share, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { heatMap } from "../../figures/spec/heat-map.js";
import { falseDiscovery } from "../../stats/inference/false-discovery.js";
import { lift } from "../../stats/inference/lift.js";

const CELL = z.object({
  composer: z.string(),
  genre: z.string(),
  both: z.number(),
  left: z.number(),
  right: z.number(),
  n: z.number(),
});

export default defineAnswer({
  question: "For which genres of films do the busiest composers compose?",
  table: {
    composer: text("Composer", "one of the 15 composers of most films; with the id where several share the name"),
    genre: text("Genre", "any of a film's genres"),
    films: count("Films", "films of the composer that have the genre"),
    films_of_composer: count("Of", "films of the composer"),
    share: share("Share", "share of the composer's films that have the genre, from 0 to 1"),
    ...interval("Lift", "that share, divided by the share among all films that credit a composer"),
    q: share("q", "smallest false discovery rate among all combinations at which this one differs from chance"),
  },
  key: ["composer", "genre"],
  listsRecords: true,
  compute(raw) {
    const cells = raw.flatMap((row) => {
      const cell = CELL.parse(row);
      const found = lift(cell);
      return found === undefined ? [] : [{ ...cell, lift: found }];
    });
    const { results } = falseDiscovery(
      "composers and genres",
      cells.map(({ composer, genre, lift: { p } }) => ({ name: `${composer} in ${genre}`, p })),
    );
    return cells.map(({ composer, genre, both, left, lift: found }, place) => ({
      composer,
      genre,
      films: both,
      films_of_composer: left,
      share: both / left,
      ...intervalCells(found),
      q: results[place]?.q ?? 1,
    }));
  },
  title(rows) {
    const composers = new Set(rows.map(({ composer }) => composer)).size;
    if (composers === 0) return "No film credits a composer";
    const kept = rows.filter(({ q, low95 }) => q < 0.05 && low95 > 1);
    const [surest] = [...kept].sort((one, other) => other.low95 - one.low95);
    return surest === undefined
      ? `None of the ${composers} busiest composers keeps clearly to a genre`
      : `${surest.composer} composes for ${surest.genre} ${surest.estimate.toFixed(1)} times as often as others; ` +
          `${counted(kept.length, "such leaning is", "such leanings are")} clear among the ${composers} busiest composers`;
  },
  caption: (rows) =>
    "Share of a composer's films that have the genre; a film counts for each of its genres. A leaning is clear at a false discovery rate of 5% among " +
    `${counted(rows.length, "combination", "combinations")}; intervals are in the table. Compared with ${counted(rows[0]?.n ?? 0, "film", "films")} that credit a composer; ` +
    "films without a genre count as films too, and composers of fewer films are left out.",
  claims: (rows) => [
    { name: "combinations", value: rows.length, unit: "combinations" },
    { name: "leanings", value: rows.filter(({ q, low95 }) => q < 0.05 && low95 > 1).length, unit: "combinations" },
  ],
  chart: (rows, theme) =>
    heatMap(
      {
        cells: rows,
        x: { field: "genre" },
        y: { field: "composer" },
        value: { field: "share", format: ".0%", strongest: 0.8 },
        tooltip: {
          composer: "composer",
          genre: "genre",
          films: "films",
          share: ["share", ".1%"],
          estimate: ["lift", ".2f"],
        },
      },
      theme,
    ),
});
