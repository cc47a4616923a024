import { z } from "zod";
import { sqlFile } from "../../../core/duckdb.js";
import { counted, grouped } from "../../../core/numbers.js";
import { defineFigure } from "../../define-figure.js";
import { barChart } from "../../spec/bars.js";

const row = z.object({
  release_id: z.string(),
  release_title: z.string(),
  film_id: z.string(),
  film_title: z.string(),
  film_year: z.number().nullable(),
  verdict: z.enum(["yes", "no", "open"]),
  /** Only for an open case. */
  probability: z.number().nullable(),
});

export type LinkVerdictRow = z.infer<typeof row>;

const WORDS: Readonly<Record<LinkVerdictRow["verdict"], string>> = {
  yes: "yes, belongs to the film",
  no: "no, does not belong",
  open: "waits for a person",
};

/** All verdicts are listed, and as many open cases as one wants to read. */
const MOST_OPEN = 100;

/** What people decided, and what waits for them. */
export default defineFigure({
  row,
  from: { sql: sqlFile(import.meta.url, "link-verdicts.sql") },
  title(cases) {
    const open = openOf(cases).length;
    const given = cases.length - open;
    const said =
      given === 0 ? "No person has given a verdict" : `People have given ${counted(given, "verdict", "verdicts")}`;
    return `${said}; ${counted(open, "pair waits", "pairs wait")} for one`;
  },
  caption: (cases) =>
    `Pairs of a release and a film by what a person said. A verdict overrides the links. ${listedText(openOf(cases).length)}`,
  columns: [
    { title: "Release", kind: "prose", cell: (pair) => pair.release_title },
    {
      title: "Film",
      kind: "prose",
      cell: ({ film_title, film_year }) => (film_year === null ? film_title : `${film_title} (${film_year})`),
    },
    { title: "Verdict", kind: "text", cell: ({ verdict }) => verdict },
    { title: "Probability", kind: "count", cell: ({ probability }) => probability?.toFixed(3) ?? "" },
    { title: "Release id", kind: "text", cell: (pair) => pair.release_id },
    { title: "Film id", kind: "text", cell: (pair) => pair.film_id },
  ],
  listed: (cases) => [...cases.filter(({ verdict }) => verdict !== "open"), ...openOf(cases).slice(0, MOST_OPEN)],
  spec: (cases, theme) =>
    barChart(
      {
        bars: barsOf(cases),
        places: Object.keys(WORDS).length,
        step: 32,
        gap: 15,
        y: { field: "word", axis: { labelLimit: 220 } },
        x: { field: "pairs", title: "pairs", axis: { tickCount: 5, tickMinStep: 1 } },
        tooltip: { word: "verdict", pairs: ["pairs", ","] },
        label: { field: "label" },
      },
      theme,
    ),
});

function openOf(cases: readonly LinkVerdictRow[]): readonly LinkVerdictRow[] {
  return cases.filter(({ verdict }) => verdict === "open");
}

function listedText(open: number): string {
  if (open <= MOST_OPEN) return "The table lists the verdicts, then all open cases, the most probable first.";
  return `The table lists the verdicts, then the ${MOST_OPEN} most probable of the open cases.`;
}

function barsOf(cases: readonly LinkVerdictRow[]) {
  return Object.entries(WORDS).map(([verdict, word]) => {
    const pairs = cases.filter((pair) => pair.verdict === verdict).length;
    return { word, pairs, label: grouped(pairs) };
  });
}
