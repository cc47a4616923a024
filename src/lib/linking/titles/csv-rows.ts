/** The rows below the heading of a list of words, in which nothing is quoted. */
export function rowsOf(csv: string): string[][] {
  const [, ...lines] = csv.trimEnd().split("\n");
  return lines.map((line) => line.split(","));
}
