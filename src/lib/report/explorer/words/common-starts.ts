const COMMON_LETTER = /^[a-z0-9]$/;

/** The starts that a word has in common with many others: its first letter, and its first two. */
export function commonStartsOf(word: string): string[] {
  return [word.slice(0, 1), word.slice(0, 2)].filter((start, at) => start.length > at && isCommonStart(start));
}

export function isCommonStart(start: string): boolean {
  return start.length <= 2 && [...start].every((letter) => COMMON_LETTER.test(letter));
}

/**
 * Stands in the index like a word for all words with a common start. So one or two letters are looked up at once, and
 * longer starts in few files. The blank tells it from a word, and puts it before all words.
 */
export function startWord(start: string): string {
  return ` ${start}`;
}
