import { z } from "zod";
import { grouped } from "../../../core/numbers.js";
import { defineFigure } from "../../define-figure.js";
import { barChart } from "../../spec/bars.js";

const row = z.object({
  gate: z.string(),
  severity: z.enum(["blocking", "warning"]),
  passed: z.boolean(),
  offending_rows: z.number(),
  allowed_rows: z.number(),
  /** The first offending rows, as JSON. */
  examples: z.array(z.string()),
  why: z.string(),
});

export type GateResultRow = z.infer<typeof row>;

/** What each kind of gate checks, by the first word of its name. */
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

/** How many quality gates passed, by what they check. */
export default defineFigure({
  row,
  title: (gates) => `${shareOf("blocking", gates)} gates and ${shareOf("warning", gates)} gates passed`,
  caption: () =>
    "Gates by what they ask about; beside each bar, the gates passed + failed. " +
    "A blocking gate that fails stops the build; a warning comes with the report.",
  columns: [
    { title: "Gate", kind: "prose", cell: ({ gate }) => gate },
    { title: "Severity", kind: "text", cell: ({ severity }) => severity },
    { title: "Outcome", kind: "text", cell: ({ passed }) => (passed ? "passed" : "failed") },
    { title: "Rows that offend", kind: "count", cell: (gate) => gate.offending_rows },
    { title: "Allowed", kind: "count", cell: (gate) => gate.allowed_rows },
    { title: "Why it is asked", kind: "prose", cell: ({ why }) => why },
  ],
  listed: failedFirst,
  spec(gates, theme) {
    const bars = barsOf(gates);
    return barChart(
      {
        bars,
        places: bars.length / 2,
        step: 26,
        gap: 11,
        y: { field: "kind", axis: { labelLimit: 280 } },
        x: { field: "gates", title: "gates", stacked: true, axis: { tickCount: 5 } },
        colour: { field: "outcome", colours: { passed: theme.main, failed: theme.alert } },
        order: { field: "outcome", sort: "descending" },
        tooltip: { kind: "asks", outcome: "outcome", gates: "gates" },
        label: { field: "label", at: "asked", filter: "datum.outcome === 'passed'" },
      },
      theme,
    );
  },
});

function shareOf(severity: GateResultRow["severity"], gates: readonly GateResultRow[]): string {
  const asked = gates.filter((gate) => gate.severity === severity);
  return `${grouped(passed(asked))} of ${grouped(asked.length)} ${severity}`;
}

function failedFirst(gates: readonly GateResultRow[]): readonly GateResultRow[] {
  return [...gates].sort((a, b) => Number(a.passed) - Number(b.passed));
}

/** Two stacked bars for each kind of gate that ran. */
function barsOf(gates: readonly GateResultRow[]) {
  const kindOf = ({ gate }: GateResultRow) => gate.split(".")[0] ?? "";
  const kinds = [...new Set([...Object.keys(KINDS), ...gates.map(kindOf)])];
  return kinds.flatMap((word) => {
    const asked = gates.filter((gate) => kindOf(gate) === word);
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

function passed(gates: readonly GateResultRow[]): number {
  return gates.filter((gate) => gate.passed).length;
}
