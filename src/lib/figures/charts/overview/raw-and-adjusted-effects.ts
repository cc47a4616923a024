import { z } from "zod";
import { counted } from "../../../core/numbers.js";
import { defineFigure } from "../../define-figure.js";
import { intervalChart } from "../../spec/intervals.js";

const row = z.object({
  kind: z.string(),
  music: z.string(),
  place: z.number(),
  rung: z.string(),
  films: z.number(),
  estimate: z.number(),
  low95: z.number(),
  high95: z.number(),
  p: z.number(),
  q: z.number(),
});

type Effect = z.infer<typeof row>;

/** The same music without and with everything else held fixed. */
interface Pair {
  readonly raw: Effect;
  readonly adjusted: Effect;
}

const SHOWN = 7;

/** What is left of the effects of music on popularity: the small chart of the overview. */
export default defineFigure({
  row,
  from: { table: "music_effect_ladder" },
  title(rows) {
    const pairs = surest(rows);
    if (pairs.length === 0) return "Nothing can be said of what music does for a film";
    const smaller = pairs.filter(({ raw, adjusted }) => Math.abs(adjusted.estimate) < Math.abs(raw.estimate));
    return `With all else held fixed, ${smaller.length} of the ${pairs.length} surest effects on popularity shrink`;
  },
  caption: (rows) =>
    `Difference in popularity between films with the music and other films with a soundtrack, for the ${SHOWN} genres and styles ` +
    `whose adjusted effect is surest of ${counted(pairsOf(rows).length, "test", "tests")}; lines are 95% intervals. ` +
    "Held fixed are year, film genres, budget, language, country and other music.",
  columns: [
    { title: "Music", kind: "text", cell: ({ music }) => music },
    { title: "Held fixed", kind: "text", cell: ({ place }) => heldFixed(place) },
    { title: "Films", kind: "count", cell: ({ films }) => films },
    { title: "Difference", kind: "count", cell: ({ estimate }) => signedPercent(estimate) },
    { title: "From (95%)", kind: "count", cell: ({ low95 }) => signedPercent(low95) },
    { title: "To", kind: "count", cell: ({ high95 }) => signedPercent(high95) },
  ],
  listed: (rows) => surest(rows).flatMap(({ raw, adjusted }) => [raw, adjusted]),
  spec: (rows, theme) =>
    intervalChart(
      {
        rows: surest(rows).flatMap(({ raw, adjusted }) =>
          [raw, adjusted].map((effect) => ({ ...effect, held: heldFixed(effect.place) })),
        ),
        y: { field: "music", labelLimit: 130 },
        x: { field: "estimate", title: "difference in popularity", format: "+.0%" },
        intervals: [["low95", "high95"]],
        reference: 0,
        compare: { field: "held", colours: { raw: theme.alert, "all held fixed": theme.main } },
        tooltip: {
          music: "music",
          held: "held fixed",
          estimate: ["difference", "+.1%"],
          low95: ["from (95%)", "+.1%"],
          high95: ["to (95%)", "+.1%"],
          films: "films",
        },
      },
      theme,
    ),
});

function surest(rows: readonly Effect[]): Pair[] {
  return pairsOf(rows)
    .sort((one, other) => one.adjusted.p - other.adjusted.p)
    .slice(0, SHOWN)
    .sort((one, other) => other.adjusted.estimate - one.adjusted.estimate);
}

/** The first rung holds nothing fixed, the last one everything. */
function pairsOf(rows: readonly Effect[]): Pair[] {
  const last = Math.max(...rows.map(({ place }) => place));
  return rows.flatMap((adjusted) => {
    const raw = rows.find((row) => row.place === 1 && row.kind === adjusted.kind && row.music === adjusted.music);
    const isWhole = adjusted.place === last && Number.isFinite(adjusted.high95);
    return isWhole && raw !== undefined && Number.isFinite(raw.high95) ? [{ raw, adjusted }] : [];
  });
}

function heldFixed(place: number): string {
  return place === 1 ? "raw" : "all held fixed";
}

function signedPercent(share: number): string {
  const percents = Math.round(100 * share);
  return `${percents < 0 ? "−" : "+"}${Math.abs(percents)}%`;
}
