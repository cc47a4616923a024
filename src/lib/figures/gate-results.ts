import type { TopLevelSpec } from "vega-lite";
import { grouped } from "../core/numbers.js";
import type { Figure } from "./figure.js";
import { barLabel, chartFrame } from "./frame.js";
import type { SnapshotGateResult } from "./rows/gate-results.js";
import type { ChartTheme } from "./theme.js";

/** What the gates of one kind, by the first word of their names, ask about. */
const KINDS: Readonly<Record<string, string>> = {
  unique: "no row twice",
  reference: "references lead somewhere",
  required: "nothing needed is missing",
  range: "numbers in range",
  accepted: "known words only",
  history: "histories without contradiction",
  link: "links are complete",
  count: "as many rows as delivered",
  homeless: "delivered rows have a place",
  freshness: "sources of like age",
  drift: "deliveries like the last",
};

/** In pixels, with the gap to the next one. */
const BAR_HEIGHT = 26;

/** How many quality gates passed, by what they ask about. */
export function gateResultsFigure(results: readonly SnapshotGateResult[]): Figure {
  return {
    name: "gate-results",
    title: title(results),
    caption:
      "Gates by what they ask about; beside each bar, the gates passed + failed. " +
      "A blocking gate that fails stops the build; a warning comes with the report.",
    columns: [
      { title: "Gate", kind: "prose" },
      { title: "Severity", kind: "text" },
      { title: "Outcome", kind: "text" },
      { title: "Rows that offend", kind: "count" },
      { title: "Allowed", kind: "count" },
      { title: "Why it is asked", kind: "prose" },
    ],
    rows: failedFirst(results).map((row) => [
      row.gate,
      row.severity,
      row.passed ? "passed" : "failed",
      row.offending_rows,
      row.allowed_rows,
      row.why,
    ]),
    spec: (theme) => spec(results, theme),
  };
}

function title(results: readonly SnapshotGateResult[]): string {
  const share = (severity: SnapshotGateResult["severity"]) => {
    const asked = results.filter((row) => row.severity === severity);
    return `${grouped(passed(asked))} of ${grouped(asked.length)} ${severity}`;
  };
  return `${share("blocking")} gates and ${share("warning")} gates passed`;
}

function failedFirst(results: readonly SnapshotGateResult[]): readonly SnapshotGateResult[] {
  return [...results].sort((a, b) => Number(a.passed) - Number(b.passed));
}

function spec(results: readonly SnapshotGateResult[], theme: ChartTheme): TopLevelSpec {
  const bars = barsOf(results);
  return {
    ...chartFrame(theme),
    height: BAR_HEIGHT * new Set(bars.map(({ kind }) => kind)).size,
    data: { values: bars },
    encoding: {
      y: { field: "kind", type: "nominal", sort: null, title: null, axis: { labelLimit: 280 } },
    },
    layer: [
      {
        mark: { type: "bar", cornerRadiusEnd: 2, height: BAR_HEIGHT - 11 },
        encoding: {
          x: { field: "gates", type: "quantitative", stack: "zero", title: "gates", axis: { tickCount: 5 } },
          color: {
            field: "outcome",
            type: "nominal",
            title: null,
            scale: { domain: ["passed", "failed"], range: [theme.main, theme.alert] },
            legend: { orient: "top" },
          },
          order: { field: "outcome", sort: "descending" },
          tooltip: [
            { field: "kind", title: "asks" },
            { field: "outcome", title: "outcome" },
            { field: "gates", title: "gates" },
          ],
        },
      },
      {
        transform: [{ filter: "datum.outcome === 'passed'" }],
        mark: barLabel(theme),
        encoding: { x: { field: "asked", type: "quantitative" }, text: { field: "label" } },
      },
    ],
  };
}

/** Two bars for each kind that was asked about, put end to end. */
function barsOf(results: readonly SnapshotGateResult[]) {
  const kindOf = ({ gate }: SnapshotGateResult) => gate.split(".")[0] ?? "";
  const order = Object.keys(KINDS);
  const kinds = [...new Set([...order, ...results.map(kindOf)])];
  return kinds.flatMap((word) => {
    const asked = results.filter((row) => kindOf(row) === word);
    if (asked.length === 0) return [];
    const good = passed(asked);
    const failed = asked.length - good;
    const shared = { kind: KINDS[word] ?? word, asked: asked.length };
    const label = failed === 0 ? `${good}` : `${good} + ${failed}`;
    return [
      { ...shared, outcome: "passed", gates: good, label },
      { ...shared, outcome: "failed", gates: failed, label },
    ];
  });
}

function passed(results: readonly SnapshotGateResult[]): number {
  return results.filter((row) => row.passed).length;
}
