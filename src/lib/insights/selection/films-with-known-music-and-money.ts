import { z } from "zod";
import { counted, grouped, percent } from "../../core/numbers.js";
import { count, hidden, interval, intervalCells, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { standardisedDifference } from "../../stats/inference/standardised-difference.js";

const FILM = z.object({
  soundtrack: z.boolean(),
  budget: z.boolean(),
  revenue: z.boolean(),
  log_popularity: z.number().nullable(),
  log_votes: z.number().nullable(),
  average_rating: z.number().nullable(),
  year: z.number().nullable(),
  runtime_minutes: z.number().nullable(),
  language: z.string().nullable(),
  genres: z.array(z.string()),
});

type Film = z.infer<typeof FILM>;

const KNOWN = { soundtrack: "linked soundtrack", budget: "known budget", revenue: "known revenue" } as const;

const MEASURES: Readonly<Record<string, (film: Film) => number | null>> = {
  "log popularity": (film) => film.log_popularity,
  "log votes": (film) => film.log_votes,
  "average rating": (film) => film.average_rating,
  year: ({ year }) => year,
  runtime: (film) => film.runtime_minutes,
  "in English": ({ language }) => (language === null ? null : Number(language === "en")),
};

const MOST_GENRES = 10;
/** Beyond this, groups are taken to differ noticeably (Austin 2009). */
const NOTABLE = 0.1;

export default defineAnswer({
  question: "How do films whose music or money is known differ from those of which nobody knows?",
  table: {
    known: text("Known", "what is known of the films that are compared with the others"),
    measure: text("What differs", "what the films are compared by; of genres, the share of films"),
    ...interval("Difference", "mean of the films with it less that of the others, in standard deviations"),
    with: hidden(count("Films with it", "films of which it is known")),
    films: hidden(count("Films", "all films")),
  },
  key: ["known", "measure"],
  compute(raw) {
    const films = raw.map((row) => FILM.parse(row));
    const measures = { ...MEASURES, ...genreMeasures(films) };
    return Object.entries(KNOWN).flatMap(([field, known]) => {
      // KNOWN names fields of a film.
      const isKnown = (film: Film) => film[field as keyof typeof KNOWN];
      return Object.entries(measures).flatMap(([measure, of]) => {
        const values = (wanted: boolean) =>
          films.filter((film) => isKnown(film) === wanted).flatMap((film) => of(film) ?? []);
        const difference = standardisedDifference(values(true), values(false));
        if (difference === undefined) return [];
        return {
          known,
          measure,
          ...intervalCells(difference),
          with: films.filter(isKnown).length,
          films: films.length,
        };
      });
    });
  },
  title(rows) {
    const [first, ...others] = Object.values(KNOWN).filter((known) => rows.some((row) => row.known === known));
    const largest = rows
      .filter(({ known }) => known === first)
      .sort((one, other) => Math.abs(other.estimate) - Math.abs(one.estimate))[0];
    if (first === undefined || largest === undefined) return "Films cannot be compared by what is known of them";
    const notable = (known: string) =>
      rows.filter((row) => row.known === known && Math.abs(row.estimate) > NOTABLE && isClear(row)).length;
    return (
      `Films with a ${first} differ most from the others in ${largest.measure} (${signed(largest.estimate)} standard deviations), ` +
      `and notably in ${notable(first)} respects${others[0] === undefined ? "" : `; those with a ${others[0]} in ${notable(others[0])}`}`
    );
  },
  caption(rows) {
    const films = rows[0]?.films ?? 0;
    const shares = Object.values(KNOWN).map((known) => {
      const number = rows.find((row) => row.known === known)?.with ?? 0;
      return `${grouped(number)} (${films === 0 ? "0%" : percent(number, films)}) have a ${known}`;
    });
    return (
      `Of ${counted(films, "film", "films")}, ${shares.join(", ")}. Means of the films with it less those without, in standard deviations; lines are 50, 80 and ` +
      `95% intervals. Differences beyond ±${NOTABLE} are notable: what is found among the films with it may then not hold for all. Films of which a measure ` +
      `is not known are left out of it; of genres, the ${MOST_GENRES} most frequent.`
    );
  },
  claims: (rows) =>
    Object.entries(KNOWN).flatMap(([field, known]) => {
      const row = rows.find((one) => one.known === known && one.measure === "log popularity");
      if (row === undefined) return [];
      return [
        { name: `${field}.films`, value: row.with, unit: "films" },
        { name: `${field}.popularity`, value: row.estimate, unit: "standard deviations" },
      ];
    }),
  chart: (rows, theme) =>
    intervalChart(
      {
        rows: rows.map((row) => ({ ...row, label: row.measure })),
        y: { field: "label" },
        x: { field: "estimate", title: "difference in standard deviations", format: "+.1f" },
        intervals: GRADED,
        reference: 0,
        compare: {
          field: "known",
          colours: { [KNOWN.soundtrack]: theme.main, [KNOWN.budget]: theme.alert, [KNOWN.revenue]: theme.muted },
          labelLimit: 220,
        },
        tooltip: { known: "known", measure: "measure", estimate: ["difference", "+.2f"], n: "films" },
      },
      theme,
    ),
});

function genreMeasures(films: readonly Film[]): Record<string, (film: Film) => number> {
  const counts = new Map<string, number>();
  for (const { genres } of films) for (const genre of genres) counts.set(genre, (counts.get(genre) ?? 0) + 1);
  const frequent = [...counts].sort(([one, more], [other, less]) => less - more || (one < other ? -1 : 1));
  return Object.fromEntries(
    frequent.slice(0, MOST_GENRES).map(([genre]) => [genre, ({ genres }: Film) => Number(genres.includes(genre))]),
  );
}

function isClear({ low95, high95 }: { readonly low95: number; readonly high95: number }): boolean {
  return low95 > 0 || high95 < 0;
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
}
