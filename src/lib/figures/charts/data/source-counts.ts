import { z } from "zod";
import { SOURCE_NAMES, SOURCES } from "../../../contract/sources.js";
import { counted, grouped, percent } from "../../../core/numbers.js";
import { defineFigure } from "../../define-figure.js";
import { barChart } from "../../spec/bars.js";

const row = z.object({
  source: z.enum(SOURCE_NAMES),
  delivery: z.string(),
  kind: z.string(),
  files: z.number(),
  read: z.number(),
  kept: z.number(),
  rejected: z.number(),
});

export type SourceCountRow = z.infer<typeof row>;

/** How many rows each file of each delivery had, and how many of them could not be read. */
export default defineFigure({
  row,
  title(counts) {
    const sources = new Set(counts.map(({ source }) => source)).size;
    const deliveries = new Set(counts.map(({ source, delivery }) => `${source} ${delivery}`)).size;
    const [read, kept] = [sum(counts, "read"), sum(counts, "kept")];
    return (
      `${counted(deliveries, "delivery", "deliveries")} from ${counted(sources, "source", "sources")}: ` +
      `${percent(kept, read)} of ${grouped(read)} rows kept`
    );
  },
  caption: () =>
    "Rows by kind of file and delivery; beside each bar, the rows kept + rejected. " +
    "A rejected row is kept aside with its file, line and reason, so that read is always kept plus rejected.",
  columns: [
    { title: "Source", kind: "text", cell: ({ source }) => SOURCES[source] },
    { title: "Delivery", kind: "text", cell: ({ delivery }) => delivery },
    { title: "File", kind: "text", cell: ({ kind }) => kind },
    { title: "Rows read", kind: "count", cell: ({ read }) => read },
    { title: "Kept", kind: "count", cell: ({ kept }) => kept },
    { title: "Rejected", kind: "count", cell: ({ rejected }) => rejected },
  ],
  spec(counts, theme) {
    const several = new Set(counts.map(({ delivery }) => delivery)).size > 1;
    return barChart(
      {
        bars: barsOf(counts),
        places: counts.length,
        step: 20,
        gap: 7,
        y: {
          field: "file",
          axis: { labelLimit: 220 },
          scale: { paddingInner: 0.35 },
          ...(several && { within: { field: "delivery", sort: "ascending" } }),
        },
        x: { field: "rows", title: "rows", stacked: true, axis: { tickCount: 5, format: "~s" } },
        colour: { field: "outcome", colours: { kept: theme.main, rejected: theme.alert } },
        shade: {
          field: "delivery",
          type: "ordinal",
          title: null,
          scale: { range: several ? [0.55, 1] : [1, 1] },
          legend: several ? { orient: "bottom", symbolFillColor: theme.main, symbolStrokeWidth: 0 } : null,
        },
        order: { field: "outcome", sort: "ascending" },
        tooltip: { file: "file", delivery: "delivery", outcome: "outcome", rows: ["rows", ","] },
        label: { field: "label", at: "read", filter: "datum.outcome === 'kept'" },
      },
      theme,
    );
  },
});

/** Two stacked bars per file and delivery. */
function barsOf(counts: readonly SourceCountRow[]) {
  return counts.flatMap(({ source, delivery, kind, read, kept, rejected }) => {
    const file = `${SOURCES[source]} ${kind}`;
    const label = rejected === 0 ? grouped(kept) : `${grouped(kept)} + ${grouped(rejected)}`;
    return [
      { file, delivery, outcome: "kept", rows: kept, read, label },
      { file, delivery, outcome: "rejected", rows: rejected, read, label },
    ];
  });
}

function sum(counts: readonly SourceCountRow[], field: "read" | "kept"): number {
  return counts.reduce((total, count) => total + count[field], 0);
}
