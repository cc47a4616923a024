import type { TopLevelSpec } from "vega-lite";
import { counted, grouped, percent } from "../core/numbers.js";
import type { SourceCount } from "../snapshot/source-counts.js";
import type { Figure } from "./figure.js";
import { barLabel, chartFrame } from "./frame.js";
import type { ChartTheme } from "./theme.js";

const SOURCE_NAMES: Record<SourceCount["source"], string> = {
  imdb: "IMDb",
  discogs: "Discogs",
  tmdb: "TMDb",
  spotify: "Spotify",
  movielens: "MovieLens",
};

/** In pixels, with the gap to the next one. */
const BAR_HEIGHT = 20;

/** How many rows each file of each delivery brought, and how many of them could not be read. */
export function sourceCountsFigure(counts: readonly SourceCount[]): Figure {
  return {
    name: "source-counts",
    title: title(counts),
    caption:
      "Rows by kind of file and delivery; beside each bar, the rows kept + rejected. " +
      "A rejected row is kept aside with its file, line and reason, so that read is always kept plus rejected.",
    columns: [
      { title: "Source", kind: "text" },
      { title: "Delivery", kind: "text" },
      { title: "File", kind: "text" },
      { title: "Rows read", kind: "count" },
      { title: "Kept", kind: "count" },
      { title: "Rejected", kind: "count" },
    ],
    rows: counts.map((row) => [SOURCE_NAMES[row.source], row.delivery, row.kind, row.read, row.kept, row.rejected]),
    spec: (theme) => spec(counts, theme),
  };
}

function title(counts: readonly SourceCount[]): string {
  const sources = new Set(counts.map((row) => row.source)).size;
  const deliveries = new Set(counts.map((row) => `${row.source} ${row.delivery}`)).size;
  const [read, kept] = [sum(counts, "read"), sum(counts, "kept")];
  return (
    `${counted(deliveries, "delivery", "deliveries")} from ${counted(sources, "source", "sources")}: ` +
    `${percent(kept, read)} of ${grouped(read)} rows kept`
  );
}

function spec(counts: readonly SourceCount[], theme: ChartTheme): TopLevelSpec {
  const deliveries = new Set(counts.map((row) => row.delivery)).size;
  return {
    ...chartFrame(theme),
    height: BAR_HEIGHT * counts.length,
    data: { values: bars(counts) },
    encoding: {
      y: {
        field: "file",
        type: "nominal",
        sort: null,
        title: null,
        axis: { labelLimit: 220 },
        scale: { paddingInner: 0.35 },
      },
      ...(deliveries > 1 && { yOffset: { field: "delivery", type: "nominal", sort: "ascending" } }),
    },
    layer: [
      {
        mark: { type: "bar", cornerRadiusEnd: 2, height: BAR_HEIGHT - 7 },
        encoding: {
          x: {
            field: "rows",
            type: "quantitative",
            stack: "zero",
            title: "rows",
            axis: { tickCount: 5, format: "~s" },
          },
          color: {
            field: "outcome",
            type: "nominal",
            title: null,
            scale: { domain: ["kept", "rejected"], range: [theme.main, theme.alert] },
            legend: { orient: "top" },
          },
          opacity: {
            field: "delivery",
            type: "ordinal",
            title: null,
            scale: { range: deliveries > 1 ? [0.55, 1] : [1, 1] },
            legend: deliveries > 1 ? { orient: "bottom", symbolFillColor: theme.main, symbolStrokeWidth: 0 } : null,
          },
          order: { field: "outcome", sort: "ascending" },
          tooltip: [
            { field: "file", title: "file" },
            { field: "delivery", title: "delivery" },
            { field: "outcome", title: "outcome" },
            { field: "rows", title: "rows", format: "," },
          ],
        },
      },
      {
        transform: [{ filter: "datum.outcome === 'kept'" }],
        mark: barLabel(theme),
        encoding: { x: { field: "read", type: "quantitative" }, text: { field: "label" } },
      },
    ],
  };
}

/** Two bars a file and delivery, put end to end. */
function bars(counts: readonly SourceCount[]) {
  return counts.flatMap(({ source, delivery, kind, read, kept, rejected }) => {
    const file = `${SOURCE_NAMES[source]} ${kind}`;
    const label = rejected === 0 ? grouped(kept) : `${grouped(kept)} + ${grouped(rejected)}`;
    return [
      { file, delivery, outcome: "kept", rows: kept, read, label },
      { file, delivery, outcome: "rejected", rows: rejected, read, label },
    ];
  });
}

function sum(counts: readonly SourceCount[], field: "read" | "kept"): number {
  return counts.reduce((total, row) => total + row[field], 0);
}
