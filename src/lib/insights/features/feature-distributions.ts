import { z } from "zod";
import { count, number, share, text, unknowable } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { intervalChart } from "../../figures/spec/intervals.js";
import { outliers } from "../../stats/describe/outliers.js";
import { summary } from "../../stats/describe/summary.js";

const FEATURE = z.object({ feature: z.string(), label: z.string(), numbers: z.array(z.number()), films: z.number() });
/** Beyond it, a distribution is commonly called highly skewed. */
const SKEWED = 1;

export default defineAnswer({
  question: "How are the numbers distributed that are known of a film before its release?",
  table: {
    feature: text("Feature", "the column of film_features"),
    label: text("Fact", "what people call it"),
    films: count("Films", "films of which it is known"),
    missing: share("Unknown", "share of the films of which it is not known"),
    minimum: number("Least", "smallest value"),
    lower_quartile: number("Lower quartile", "a quarter of the values is smaller"),
    median: number("Median", "half of the values are smaller"),
    upper_quartile: number("Upper quartile", "a quarter of the values is larger"),
    maximum: number("Most", "largest value"),
    skewness: unknowable(number("Skewness", "0 if both sides are alike; positive with a long tail of large values")),
    outliers: share("Outliers", "share of the values beyond Tukey's fences"),
  },
  key: ["feature"],
  compute: (rows) =>
    rows
      .map((row) => FEATURE.parse(row))
      .flatMap(({ feature, label, numbers, films }) => {
        const found = summary(numbers);
        const far = outliers(numbers, "Tukey fences");
        if (found === undefined || far === undefined) return [];
        return [
          {
            feature,
            label,
            films: found.n,
            missing: 1 - found.n / films,
            minimum: found.minimum,
            lower_quartile: found.lowerQuartile,
            median: found.median,
            upper_quartile: found.upperQuartile,
            maximum: found.maximum,
            skewness: found.skewness ?? null,
            outliers: far.rows.length / found.n,
          },
        ];
      })
      .sort((one, other) => (other.skewness ?? 0) - (one.skewness ?? 0)),
  title(rows) {
    const [first] = rows;
    if (first === undefined) return "No film has a known budget and known takings";
    const skewed = rows.filter(({ skewness }) => Math.abs(skewness ?? 0) > SKEWED).length;
    return `${skewed} of ${rows.length} numbers are strongly skewed, most of all ${first.label.toLowerCase()}`;
  },
  caption: () =>
    "Skewness of each number that is known before a film opens, among films of known budget and takings before those of the test: 0 if both sides are alike. " +
    "Models read amounts as logarithms and cut other numbers at both ends of what is usual. The table has quartiles, unknown values and outliers.",
  claims: (rows) => [
    {
      name: "skewed",
      value: rows.filter(({ skewness }) => Math.abs(skewness ?? 0) > SKEWED).length,
      unit: "features",
    },
  ],
  chart: (rows, theme) =>
    intervalChart(
      {
        rows: rows.filter(({ skewness }) => skewness !== null),
        y: { field: "label" },
        x: { field: "skewness", title: "skewness" },
        intervals: [],
        reference: 0,
        tooltip: {
          label: "fact",
          skewness: ["skewness", ".1f"],
          outliers: ["outliers", ".1%"],
          missing: ["unknown", ".1%"],
        },
      },
      theme,
    ),
});
