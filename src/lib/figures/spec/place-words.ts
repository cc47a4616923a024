export interface WeightedWord {
  readonly word: string;
  readonly weight: number;
}

/** The centre of a word, right and up from the centre of the cloud, and the height of its letters, in pixels. */
export interface PlacedWord {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const LARGEST = 34;
const SMALLEST = 10;
/** The width of a letter as a share of its height: generous, so that words keep apart in any font. */
const LETTER_WIDTH = 0.64;
const LINE_HEIGHT = 1.15;
/** A cloud is wider than high, like a page. */
const FLATNESS = 2.2;
const TURN = 0.15;
const STEP_OUT = 0.35;

/** A word cloud: each word in turn takes the nearest free place on a spiral. The same words give the same cloud. */
export function placeWords(words: readonly WeightedWord[]): PlacedWord[] {
  const heaviest = Math.max(...words.map(({ weight }) => weight));
  const boxes: Box[] = [];
  return words.map(({ word, weight }) => {
    const size = Math.max(SMALLEST, Math.round(LARGEST * Math.sqrt(weight / heaviest)));
    const box = freePlace(
      { width: [...word].length * size * LETTER_WIDTH + size / 2, height: size * LINE_HEIGHT },
      boxes,
    );
    boxes.push(box);
    return { x: box.x, y: box.y, size };
  });
}

function freePlace(extent: Pick<Box, "width" | "height">, taken: readonly Box[]): Box {
  for (let angle = 0; ; angle += TURN) {
    const radius = STEP_OUT * angle;
    const x = Math.round(FLATNESS * radius * Math.cos(angle));
    const box = { x, y: Math.round(radius * Math.sin(angle)), ...extent };
    if (!taken.some((other) => overlap(box, other))) return box;
  }
}

function overlap(one: Box, other: Box): boolean {
  return (
    2 * Math.abs(one.x - other.x) < one.width + other.width && 2 * Math.abs(one.y - other.y) < one.height + other.height
  );
}
