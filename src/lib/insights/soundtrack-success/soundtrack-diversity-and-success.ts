import { z } from "zod";
import { counted, grouped } from "../../core/numbers.js";
import { count, hidden, interval, intervalCells, number, text, unknowable } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { spearman } from "../../stats/correlation/correlation.js";
import { shannonEntropy } from "../../stats/describe/entropy.js";

const FILM = z.object({
  popularity: z.number().nullable(),
  revenue: z.number().nullable(),
  return_on_budget: z.number().nullable(),
  weighted_rating: z.number().nullable(),
  albums: z.number(),
  genres: z.number(),
  style_albums: z.array(z.number()),
});

type Film = z.infer<typeof FILM>;

const SUCCESSES = {
  popularity: "popularity",
  revenue: "revenue",
  return_on_budget: "revenue ÷ budget",
  weighted_rating: "weighted rating",
} as const;

const DIVERSITIES: Readonly<Record<string, (film: Film) => number>> = {
  "number of genres": ({ genres }) => genres,
  "number of styles": ({ style_albums }) => style_albums.length,
  "entropy of styles": ({ style_albums }) => shannonEntropy(style_albums),
};

export default defineAnswer({
  question: "Are films with more diverse soundtracks more successful?",
  table: {
    success: text("Success", "how success is measured"),
    diversity: text(
      "Diversity",
      "how the diversity of a soundtrack is measured; entropy in bits, over the albums of each style",
    ),
    ...interval("Spearman's correlation", "rank correlation of success and diversity, from −1 to 1"),
    beside_albums: unknowable(number("Albums held fixed", "the same with the film's number of albums held fixed")),
    beside_albums_low: unknowable(number("From (95%)", "low limit of its 95% interval")),
    beside_albums_high: unknowable(number("To (95%)", "high limit of its 95% interval")),
    films: hidden(count("Films", "films with linked music, known success or not")),
  },
  key: ["success", "diversity"],
  compute(raw) {
    const films = raw.map((row) => FILM.parse(row));
    return Object.entries(SUCCESSES).flatMap(([field, success]) => {
      const known = films.flatMap((film) => {
        // SUCCESSES names fields of a film.
        const value = film[field as keyof typeof SUCCESSES];
        return value === null ? [] : [{ film, value }];
      });
      const values = known.map(({ value }) => value);
      const albums = known.map(({ film }) => film.albums);
      return Object.entries(DIVERSITIES).flatMap(([diversity, measure]) => {
        const measures = known.map(({ film }) => measure(film));
        const raw = spearman(measures, values);
        if (raw === undefined) return [];
        const beside = spearman(measures, values, [{ name: "albums", values: albums }]);
        return {
          success,
          diversity,
          ...intervalCells(raw),
          beside_albums: beside?.estimate ?? null,
          beside_albums_low: beside?.levels[95][0] ?? null,
          beside_albums_high: beside?.levels[95][1] ?? null,
          films: films.length,
        };
      });
    });
  },
  title(rows) {
    const styles = rows.filter(({ diversity }) => diversity === "number of styles");
    if (styles.length === 0) return "Too few films have linked music and known success";
    const [more, less, unclear] = [
      styles.filter(({ low95 }) => low95 > 0),
      styles.filter(({ high95 }) => high95 < 0),
      styles.filter(({ low95, high95 }) => low95 <= 0 && high95 >= 0),
    ].map((list) => list.map(({ success, estimate }) => `${success} (${signed(estimate)})`));
    return `With the number of a soundtrack's styles ${[
      ...going("rise", "rises", more),
      ...going("fall", "falls", less),
      ...going("show no clear change", "shows no clear change", unclear),
    ].join("; ")}`;
  },
  caption(rows) {
    const ns = rows.filter(({ diversity }) => diversity === "number of styles");
    return (
      "Spearman's correlation of success with diversity; lines are the 50, 80 and 95% intervals. " +
      `Of ${counted(rows[0]?.films ?? 0, "film", "films")} with linked music, those of unknown success are left out: ` +
      `${ns.map(({ success, n }) => `${success} is known of ${grouped(n)}`).join(", ") || "it is known of none"}. ` +
      "Films of which many albums came out have more styles: the table gives the correlation with the number of albums held fixed beside it."
    );
  },
  claims: (rows) =>
    rows
      .filter(({ diversity, success }) => diversity === "number of styles" && success !== "revenue")
      .flatMap(({ success, estimate, low95, high95 }) => {
        const name = success.replace(" ÷ ", "_by_").replace(" ", "_");
        return [
          { name: `${name}.spearman`, value: estimate, unit: "correlation" },
          { name: `${name}.spearman_low`, value: low95, unit: "correlation" },
          { name: `${name}.spearman_high`, value: high95, unit: "correlation" },
        ];
      }),
  chart: (rows, theme) =>
    intervalChart(
      {
        rows: rows.map((row) => ({ ...row, pair: `${row.success} ~ ${row.diversity}` })),
        y: { field: "pair", labelLimit: 360 },
        x: { field: "estimate", title: "Spearman's correlation" },
        intervals: GRADED,
        reference: 0,
        tooltip: {
          pair: "success ~ diversity",
          n: "films",
          estimate: ["correlation", ".2f"],
          low95: ["from", ".2f"],
          high95: ["to", ".2f"],
          beside_albums: ["albums held fixed", ".2f"],
        },
      },
      theme,
    ),
});

function going(many: string, one: string, things: readonly string[] | undefined): string[] {
  if (things === undefined || things.length === 0) return [];
  const [last, ...before] = [...things].reverse();
  return before.length === 0 ? [`${last} ${one}`] : [`${before.reverse().join(", ")} and ${last} ${many}`];
}

function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
}
