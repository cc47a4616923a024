/** The rows below the header of a word list, in which nothing is quoted. */
export function rowsOf(csv: string): string[][] {
  const [, ...lines] = csv.trimEnd().split("\n");
  return lines.map((line) => line.split(","));
}
