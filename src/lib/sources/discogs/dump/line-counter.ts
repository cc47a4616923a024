import type { SearchWindow } from "../../../kernels/search-window/search-window.js";

/** Numbers the lines of a file that passes through a window. Indices must be asked for in rising order. */
export interface LineCounter {
  /** The number of the line that an index is in, counted from 1. */
  at(index: number): number;
  /** Moves the start of the window to this index. */
  cut(index: number): void;
}

export function createLineCounter(window: SearchWindow): LineCounter {
  let line = 1;
  let counted = 0;

  function at(index: number): number {
    line += window.countLines(counted, index);
    counted = index;
    return line;
  }

  return {
    at,
    cut(index) {
      at(index);
      counted = 0;
    },
  };
}
