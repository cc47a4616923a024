// Whether music was made for a film, a show or a stage.
import { genres, List, styles } from "./lists";
import { isName } from "./names";
import { itemAt } from "./texts";

/**
 * The genres and styles that mark such music, as XML writes them. Each has a slot of this size and is preceded by its
 * length.
 */
export const SCREEN_ROOM: i32 = 64;
export const MOST_SCREEN_WORDS: i32 = 8;
export const screenGenres: usize = memory.data(64 * 8);
export const screenStyles: usize = memory.data(64 * 8);
let screenGenreCount: i32 = 0;
let screenStyleCount: i32 = 0;

/** To be called once the words are in their slots. */
export function setScreenWords(numberOfGenres: i32, numberOfStyles: i32): void {
  screenGenreCount = numberOfGenres;
  screenStyleCount = numberOfStyles;
}

export function isScreen(): bool {
  return holdsWord(genres, screenGenres, screenGenreCount) || holdsWord(styles, screenStyles, screenStyleCount);
}

function holdsWord(list: List, words: usize, count: i32): bool {
  for (let index = 0; index < list.count; index++) {
    const item = itemAt(list.items, index);
    for (let word = 0; word < count; word++) {
      if (isName(words + word * SCREEN_ROOM, item.start, item.end)) return true;
    }
  }
  return false;
}
