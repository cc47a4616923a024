import { counted, grouped } from "../../core/numbers.js";
import type { Example, TableDiff } from "./table-diff.js";

/** The differences as text for people. */
export function diffText(diffs: readonly TableDiff[]): string {
  return diffs.length === 0 ? "no difference\n" : diffs.map(tableText).join("\n");
}

function tableText({ table, rowsBefore, rowsAfter, added, removed, changed, columns, examples }: TableDiff): string {
  const lines = [
    `${table}: ${grouped(rowsBefore)} -> ${counted(rowsAfter, "row", "rows")}, ` +
      `${grouped(added)} added, ${grouped(removed)} removed, ${grouped(changed)} changed`,
    ...Object.entries(columns).map(([column, count]) => `  ${column} differs in ${counted(count, "row", "rows")}`),
    ...examples.map((example) => `  ${exampleText(example)}`),
  ];
  return `${lines.join("\n")}\n`;
}

function exampleText({ change, key, columns }: Example): string {
  const values = Object.entries(columns).map(
    ([name, [before, after]]) => `${name} ${JSON.stringify(before ?? null)} -> ${JSON.stringify(after ?? null)}`,
  );
  const which = Object.values(key).join(" ");
  return values.length === 0 ? `${change} ${which}` : `${change} ${which}: ${values.join(", ")}`;
}
