import { z } from "zod";
import { counted } from "../../../core/numbers.js";
import { count, hidden, number } from "../../../figures/answer/columns.js";
import { type DefinedAnswer, defineAnswer } from "../../../figures/answer/define-answer.js";
import { histogram } from "../../../figures/spec/histogram.js";
import { quantile } from "../../../stats/describe/quantile.js";
import { smoothHistogram } from "./smooth-histogram.js";

const SONG = z.object({ value: z.number().nullable() });

export interface SongHistogram {
  readonly question: string;
  /** The word for what is counted. */
  readonly measure: string;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  /** Of a range. */
  readonly width: number;
}

/** How often songs have each value of a measure, with a smooth density. */
export function songHistogram({ question, measure, unit, from, to, width }: SongHistogram): DefinedAnswer {
  return defineAnswer({
    question,
    table: {
      from: number("From", `lower end of a range of ${measure}, included`),
      to: number("To", "upper end of the range, not included but in the last"),
      songs: count("Songs", `songs whose ${measure} lies in the range`),
      smooth: number("Smooth", "songs that a smooth density (Gaussian kernels, Silverman's bandwidth) would put there"),
      lower_quartile: hidden(number("25%", `${measure} that a quarter of the songs do not exceed`)),
      median: hidden(number("Median", `${measure} that half of the songs do not exceed`)),
      upper_quartile: hidden(number("75%", `${measure} that three quarters of the songs do not exceed`)),
      unknown: hidden(count("Unknown", `songs left out because their ${measure} is not known`)),
      outside: hidden(count("Outside", "songs outside the ranges")),
    },
    key: ["from"],
    compute(raw) {
      const values = raw.flatMap((row) => SONG.parse(row).value ?? []);
      const [lower_quartile, median, upper_quartile] = [0.25, 0.5, 0.75].map((p) => quantile(values, p));
      if (lower_quartile === undefined || median === undefined || upper_quartile === undefined) return [];
      const bins = smoothHistogram(values, from, to, width);
      const inside = bins.reduce((sum, { songs }) => sum + songs, 0);
      const shared = { lower_quartile, median, upper_quartile, unknown: raw.length - values.length };
      return bins.map((bin) => ({ ...bin, ...shared, outside: values.length - inside }));
    },
    title(rows) {
      const first = rows[0];
      if (first === undefined) return `Of no song is the ${measure} known`;
      const [low, middle, high] = [first.lower_quartile, first.median, first.upper_quartile].map((value) =>
        value.toFixed(0),
      );
      return `Half of the songs have a ${measure} from ${low} to ${high}${measure === unit ? "" : ` ${unit}`}; the median is ${middle}`;
    },
    caption(rows) {
      const { unknown = 0, outside = 0 } = rows[0] ?? {};
      const songs = rows.reduce((sum, bin) => sum + bin.songs, 0);
      return (
        `Songs by ${measure}, of ${counted(songs, "song", "songs")}; the line is a smooth density. ` +
        `Left out: ${counted(unknown, "song", "songs")} of unknown ${measure}, and ${outside} outside the ranges.`
      );
    },
    claims: (rows) =>
      rows.slice(0, 1).flatMap(({ median, lower_quartile, upper_quartile, unknown }) => [
        { name: "median", value: median, unit },
        { name: "lower_quartile", value: lower_quartile, unit },
        { name: "upper_quartile", value: upper_quartile, unit },
        { name: "unknown", value: unknown, unit: "songs" },
      ]),
    chart: (rows, theme) =>
      histogram(
        {
          bins: rows,
          x: { from: "from", to: "to", title: unit },
          y: { field: "songs", title: "songs" },
          density: "smooth",
          tooltip: { from: "from", to: "to", songs: "songs", smooth: ["smooth", ",.0f"] },
        },
        theme,
      ),
  });
}
