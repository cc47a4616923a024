import { z } from "zod";
import { interval, intervalCells, text } from "../../figures/answer/columns.js";
import { defineAnswer } from "../../figures/answer/define-answer.js";
import { GRADED, intervalChart } from "../../figures/spec/intervals.js";
import { spearman } from "../../stats/correlation/correlation.js";

const FACT = z.object({ title_key: z.string(), feature: z.string(), label: z.string(), number: z.number() });

const LEAST_FILMS = 10;
/** Weaker pairs say different things. */
const SHOWN = 0.3;
/** Two facts that go together so closely are nearly one. */
const SAME = 0.8;

interface Numbers {
  readonly feature: string;
  readonly label: string;
  readonly byFilm: ReadonlyMap<string, number>;
}

export default defineAnswer({
  question: "Which facts known before a film opens say the same?",
  table: {
    one: text("One", "the column of film_features"),
    other: text("Other", "another column"),
    pair: text("Facts", "what people call them"),
    ...interval("Correlation", "Spearman's correlation, from -1 to 1"),
  },
  key: ["one", "other"],
  compute(rows) {
    const features = numbersOf(rows.map((row) => FACT.parse(row)));
    return features
      .flatMap((one, place) => features.slice(place + 1).flatMap((other) => rowOf(one, other)))
      .filter(({ estimate }) => Math.abs(estimate) >= SHOWN)
      .sort((one, other) => Math.abs(other.estimate) - Math.abs(one.estimate));
  },
  title(rows) {
    const same = rows.filter(({ estimate }) => Math.abs(estimate) >= SAME).length;
    const [first] = rows;
    if (first === undefined) return "No two facts go together closely";
    return `${same} pairs of facts are nearly one and the same; ${first.pair} go together most closely`;
  },
  caption: () =>
    `Spearman's correlation of the pairs of at least ${SHOWN}, of either sign, with 50, 80 and 95% intervals, among films of known budget and takings before those of the test. ` +
    "Regression shrinks the weights of facts that say the same, and trees pick one of them.",
  claims: (rows) => [
    { name: "same", value: rows.filter(({ estimate }) => Math.abs(estimate) >= SAME).length, unit: "pairs" },
    ...rows.slice(0, 1).map(({ estimate }) => ({ name: "most", value: estimate, unit: "Spearman's correlation" })),
  ],
  chart: (rows, theme) =>
    intervalChart(
      {
        rows,
        y: { field: "pair", labelLimit: 420 },
        x: { field: "estimate", title: "Spearman's correlation", format: ".1f" },
        intervals: GRADED,
        reference: 0,
        tooltip: { pair: "facts", estimate: ["correlation", ".2f"], n: ["films", ","] },
      },
      theme,
    ),
});

function numbersOf(facts: readonly z.infer<typeof FACT>[]): Numbers[] {
  const features = new Map<string, Map<string, number>>();
  const labels = new Map<string, string>();
  for (const { title_key, feature, label, number } of facts) {
    labels.set(feature, label);
    const byFilm = features.get(feature) ?? new Map<string, number>();
    features.set(feature, byFilm.set(title_key, number));
  }
  return [...features].map(([feature, byFilm]) => ({ feature, label: labels.get(feature) ?? feature, byFilm }));
}

function rowOf(one: Numbers, other: Numbers) {
  const known = [...one.byFilm].flatMap(([film, x]) => {
    const y = other.byFilm.get(film);
    return y === undefined ? [] : [{ x, y }];
  });
  if (known.length < LEAST_FILMS) return [];
  const found = spearman(
    known.map(({ x }) => x),
    known.map(({ y }) => y),
  );
  if (found === undefined) return [];
  const pair = `${one.label} and ${other.label.charAt(0).toLowerCase()}${other.label.slice(1)}`;
  return [{ one: one.feature, other: other.feature, pair, ...intervalCells(found) }];
}
