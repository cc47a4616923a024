/** The words of a text in lower case. */
export function wordsOfText(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
