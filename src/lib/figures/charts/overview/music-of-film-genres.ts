import { z } from "zod";
import { counted } from "../../../core/numbers.js";
import { defineFigure } from "../../define-figure.js";
import { intervalChart } from "../../spec/intervals.js";

const row = z.object({
  kind: z.string(),
  music: z.string(),
  film_genre: z.string(),
  films: z.number(),
  estimate: z.number(),
  low95: z.number(),
  high95: z.number(),
  q: z.number(),
});

type Lift = z.infer<typeof row>;

const SHOWN = 7;

/** Which films carry which music: the small chart of the overview. */
export default defineFigure({
  row,
  from: { table: "music_by_film_genre" },
  title(rows) {
    const [first] = clearest(rows);
    if (first === undefined) return "No music is clearly commoner in any genre of films";
    return `${first.film_genre} films have ${first.music} music ${first.estimate.toFixed(1)} times as often as films in general`;
  },
  caption: (rows) =>
    `How many times as common the style is in films of the genre as in all, for the ${SHOWN} clearest of ` +
    `${counted(rows.length, "combination", "combinations")}; lines are 95% intervals. Shown is only what differs from chance at a false ` +
    "discovery rate of 5%.",
  columns: [
    { title: "Films", kind: "text", cell: ({ film_genre }) => film_genre },
    { title: "Music", kind: "text", cell: ({ music }) => music },
    { title: "Films with both", kind: "count", cell: ({ films }) => films },
    { title: "Times as common", kind: "count", cell: ({ estimate }) => estimate.toFixed(2) },
    { title: "From (95%)", kind: "count", cell: ({ low95 }) => low95.toFixed(2) },
    { title: "To", kind: "count", cell: ({ high95 }) => high95.toFixed(2) },
  ],
  listed: clearest,
  spec: (rows, theme) =>
    intervalChart(
      {
        rows: clearest(rows).map((lift) => ({ ...lift, label: `${lift.film_genre}: ${lift.music}` })),
        y: { field: "label", labelLimit: 190 },
        x: { field: "estimate", title: "times as common", format: "~g", log: true },
        intervals: [["low95", "high95"]],
        reference: 1,
        tooltip: {
          film_genre: "films",
          music: "music",
          films: "films with both",
          estimate: ["times as common", ".2f"],
          low95: ["from (95%)", ".2f"],
          high95: ["to (95%)", ".2f"],
        },
      },
      theme,
    ),
});

/** Styles that are clearly commoner, the surest first. A genre's pair would say the same as that of its styles. */
function clearest(rows: readonly Lift[]): readonly Lift[] {
  return rows
    .filter(({ kind, q, low95 }) => kind === "style" && q < 0.05 && low95 > 1)
    .sort((one, other) => other.low95 - one.low95)
    .slice(0, SHOWN);
}
