import type { Encoder, Matrix } from "../features/encoder.js";
import type { Film, Pair, Song } from "../records.js";
import type { Space } from "../spaces/space.js";

/** What a model learns from, and what it is asked about: films and songs by their places in these lists. */
export interface Lesson {
  readonly songs: readonly Song[];
  readonly films: readonly Film[];
  readonly songValues: Matrix;
  readonly filmValues: Matrix;
  readonly songEncoder: Encoder;
  readonly filmEncoder: Encoder;
  /** The pairs that are known. */
  readonly pairs: readonly Pair[];
  /** Pairs that people think fit. */
  readonly opinions: readonly Pair[];
  readonly seed: number;
}

/** How well each of these films suits a song. Only the order counts, and only for the same song. */
export type Scorer = (song: number, films: Int32Array) => Float64Array;

export interface Model {
  readonly name: string;
  readonly means: string;
  /** Whether it looks at the genre of a song, where it may. */
  readonly seesGenre: boolean;
  readonly learn: (lesson: Lesson) => Scorer;
}

/** A model that gives every song and every film a vector. */
export interface SpaceModel extends Model {
  readonly learnSpace: (lesson: Lesson) => Space;
}
