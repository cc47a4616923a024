import { describe, expect, it } from "vitest";
import gateResults, { type GateResultRow } from "#lib/figures/charts/data/gate-results";
import { renderSvg } from "#lib/figures/files/render-svg";
import { PAGE_THEME, PRINT_THEME } from "#lib/figures/spec/theme";

const SIZE = { name: "chart", width: 760 };
const RESULTS: readonly GateResultRow[] = [
  result("count.dim_title", "blocking", 0),
  result("drift.rows", "warning", 0),
  result("unique.dim_title", "blocking", 0),
  result("drift.nulls", "warning", 3),
];

describe("gate-results", () => {
  const figure = gateResults.draw("gate-results", RESULTS, new Map());

  it("says in the title of the gates' figure how many passed, by severity", () => {
    expect(figure.title).toBe("2 of 2 blocking gates and 1 of 2 warning gates passed");
  });

  it("has a table row for each gate, those that failed first", () => {
    expect(figure.table).toHaveLength(RESULTS.length);
    expect(figure.table[0]).toEqual(["drift.nulls", "warning", "failed", 3, 0, "a reason"]);
  });

  it("draws each kind of gate, in the colours of the theme", async () => {
    const svg = await renderSvg(figure.spec(PRINT_THEME), SIZE);
    for (const label of ["no row twice", "deliveries like the last", "1 + 1"]) expect(svg).toContain(`>${label}<`);
    expect(svg).not.toContain("histories");
    expect(svg).toContain(PRINT_THEME.alert);
    expect(await renderSvg(figure.spec(PAGE_THEME), SIZE)).not.toMatch(/#[0-9a-f]{6}/i);
  });
});

function result(gate: string, severity: GateResultRow["severity"], offending: number): GateResultRow {
  return {
    gate,
    severity,
    passed: offending === 0,
    offending_rows: offending,
    allowed_rows: 0,
    examples: [],
    why: "a reason",
  };
}
