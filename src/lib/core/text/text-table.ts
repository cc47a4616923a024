/** A table for the terminal: columns as wide as their longest cell, numbers to the right, a line below the names. */
export function textTable(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  { right }: { readonly right: readonly boolean[] },
): string {
  const cells = [names, ...rows].map((row) => row.map(onOneLine));
  const widths = names.map((_, column) => Math.max(...cells.map((row) => [...(row[column] ?? "")].length)));
  const [head = "", ...body] = cells.map((row) => line(row, widths, right));
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  return [head, rule, ...body].map((text) => `${text}\n`).join("");
}

const WIDEST = 60;

function onOneLine(text: string): string {
  const characters = [...text.replace(/\s+/g, " ")];
  return characters.length <= WIDEST ? characters.join("") : `${characters.slice(0, WIDEST - 1).join("")}…`;
}

function line(row: readonly string[], widths: readonly number[], right: readonly boolean[]): string {
  const padded = row.map((cell, column) => {
    const gap = " ".repeat((widths[column] ?? 0) - [...cell].length);
    return right[column] ? gap + cell : cell + gap;
  });
  return padded.join("  ").trimEnd();
}
