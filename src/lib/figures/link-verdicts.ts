import type { TopLevelSpec } from "vega-lite";
import { counted, grouped } from "../core/numbers.js";
import type { Figure } from "./figure.js";
import { barLabel, chartFrame } from "./frame.js";
import type { LinkCase } from "./rows/links.js";
import type { ChartTheme } from "./theme.js";

const WORDS: Readonly<Record<LinkCase["verdict"], string>> = {
  yes: "yes, belongs to the film",
  no: "no, does not belong",
  open: "waits for a person",
};

/** In pixels, with the gap to the next one. */
const BAR_HEIGHT = 32;

/** All verdicts are listed, and as many open cases as one wants to read. */
const MOST_OPEN = 100;

/** What people decided, and what waits for them. */
export function linkVerdictsFigure(cases: readonly LinkCase[]): Figure {
  const open = cases.filter(({ verdict }) => verdict === "open");
  const given = cases.filter(({ verdict }) => verdict !== "open");
  const listed = [...given, ...open.slice(0, MOST_OPEN)];
  return {
    name: "link-verdicts",
    title: title(given.length, open.length),
    caption: `Pairs of a release and a film by what a person said. A verdict overrides the links. ${listedText(open.length)}`,
    columns: [
      { title: "Release", kind: "prose" },
      { title: "Film", kind: "prose" },
      { title: "Verdict", kind: "text" },
      { title: "Probability", kind: "count" },
      { title: "Release id", kind: "text" },
      { title: "Film id", kind: "text" },
    ],
    rows: listed.map((row) => [
      row.release_title,
      row.film_year === null ? row.film_title : `${row.film_title} (${row.film_year})`,
      row.verdict,
      row.probability === null ? "" : row.probability.toFixed(3),
      row.release_id,
      row.film_id,
    ]),
    spec: (theme) => spec(cases, theme),
  };
}

function title(given: number, open: number): string {
  const said =
    given === 0 ? "No person has given a verdict" : `People have given ${counted(given, "verdict", "verdicts")}`;
  return `${said}; ${counted(open, "pair waits", "pairs wait")} for one`;
}

function listedText(open: number): string {
  if (open <= MOST_OPEN) return "The table lists the verdicts, then all open cases, the most probable first.";
  return `The table lists the verdicts, then the ${MOST_OPEN} most probable of the open cases.`;
}

function spec(cases: readonly LinkCase[], theme: ChartTheme): TopLevelSpec {
  const bars = Object.entries(WORDS).map(([verdict, word]) => {
    const pairs = cases.filter((row) => row.verdict === verdict).length;
    return { word, pairs, label: grouped(pairs) };
  });
  return {
    ...chartFrame(theme),
    height: BAR_HEIGHT * bars.length,
    data: { values: bars },
    encoding: {
      y: { field: "word", type: "nominal", sort: null, title: null, axis: { labelLimit: 220 } },
      x: { field: "pairs", type: "quantitative", title: "pairs", axis: { tickCount: 5, tickMinStep: 1 } },
    },
    layer: [
      {
        mark: { type: "bar", cornerRadiusEnd: 2, height: BAR_HEIGHT - 15, color: theme.main },
        encoding: {
          tooltip: [
            { field: "word", title: "verdict" },
            { field: "pairs", title: "pairs", format: "," },
          ],
        },
      },
      {
        mark: barLabel(theme),
        encoding: { text: { field: "label" } },
      },
    ],
  };
}
