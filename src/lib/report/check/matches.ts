/** What the first group of a pattern catches, wherever the pattern occurs. */
export function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, part]) => part ?? "");
}
