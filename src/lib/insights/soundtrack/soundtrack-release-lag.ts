import { z } from "zod";
import { counted, percent } from "../../core/numbers.js";
import { count, hidden, number, share } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { histogram } from "../../figures/spec/histogram.js";
import { shareInterval } from "../../stats/describe/share-interval.js";

const LAG = z.object({ lag: z.number().nullable(), albums: z.number() });
/** Beyond these, a few albums would make the chart unreadable. */
const [FIRST, LAST] = [-5, 30] as const;
/** The share among fewer could be any. */
const FEWEST_ALBUMS = 10;

export default defineAnswer({
  question: "How many years after the film does its music come out?",
  table: {
    lag: number("Years after the film", "years from the film to the first edition of the album that is known"),
    until: hidden(number("Until", "where the bar of these years ends")),
    albums: count("Albums", "albums linked to a film, once for each film"),
    share: share("Share", "share of the albums whose lag is known, from 0 to 1"),
    known: hidden(count("Known", "albums whose lag is known")),
    unknown: hidden(count("Unknown", "albums left out because a year is not known")),
    before: hidden(count("Before", "albums that came out earlier than the table begins")),
    beyond: hidden(count("Beyond", "albums that came out later than the table ends")),
  },
  key: ["lag"],
  compute(raw) {
    const lags = raw.map((row) => LAG.parse(row));
    const sum = (wanted: (lag: number | null) => boolean) =>
      lags.reduce((albums, row) => (wanted(row.lag) ? albums + row.albums : albums), 0);
    const known = sum((lag) => lag !== null);
    if (known === 0) return [];
    const counts = {
      known,
      unknown: sum((lag) => lag === null),
      before: sum((lag) => lag !== null && lag < FIRST),
      beyond: sum((lag) => lag !== null && lag > LAST),
    };
    return Array.from({ length: LAST - FIRST + 1 }, (_, place) => FIRST + place).map((lag) => {
      const albums = sum((other) => other === lag);
      return { lag, until: lag + 1, albums, share: albums / known, ...counts };
    });
  },
  title(rows) {
    const known = rows[0]?.known ?? 0;
    if (known === 0) return "Of no album with music of a film are both years known";
    if (known < FEWEST_ALBUMS) {
      return `Too few albums with music of a film, ${known}, have both years known to tell how late they are`;
    }
    return `${percent(within(rows), known)} of the albums came out in the year of their film or the one after`;
  },
  caption(rows) {
    const { known = 0, unknown = 0, before = 0, beyond = 0 } = rows[0] ?? {};
    const [low, high] = shareInterval(within(rows), known)?.levels[95] ?? [0, 0];
    return (
      `Years from a film to the first edition of an album that was linked to it, of ${counted(known, "album", "albums")} ` +
      `(95% interval of the share in the title: ${percent(low, 1)} to ${percent(high, 1)}). ` +
      `Left out: ${unknown} of unknown year, ${before} of more than ${-FIRST} years before the film, of which many will be linked wrongly ` +
      `or hold older music, and ${beyond} of more than ${LAST} years after it. ` +
      "An album without its first edition here looks later than it was."
    );
  },
  claims(rows) {
    const known = rows[0]?.known ?? 0;
    const within_a_year = shareInterval(within(rows), known);
    if (within_a_year === undefined) return [];
    return [
      { name: "albums", value: known, unit: "albums" },
      { name: "before", value: rows[0]?.before ?? 0, unit: "albums" },
      { name: "within_a_year", value: within_a_year.estimate, unit: "share" },
      { name: "within_a_year_low", value: within_a_year.levels[95][0], unit: "share" },
      { name: "within_a_year_high", value: within_a_year.levels[95][1], unit: "share" },
    ];
  },
  chart: (rows, theme) =>
    histogram(
      {
        bins: rows,
        x: { from: "lag", to: "until", title: "years after the film" },
        y: { field: "albums", title: "albums" },
        tooltip: { lag: "years after the film", albums: "albums", share: ["share", ".1%"] },
      },
      theme,
    ),
});

function within(rows: readonly { readonly lag: number; readonly albums: number }[]): number {
  return rows.reduce((sum, { lag, albums }) => (lag === 0 || lag === 1 ? sum + albums : sum), 0);
}
