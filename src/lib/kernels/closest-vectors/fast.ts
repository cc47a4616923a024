import { growTo } from "../grow-memory.js";
import { type BestSoFar, bestSoFar } from "./best-so-far.js";
import { type ClosestVectors, DIMENSIONS } from "./closest-vectors.js";
import { exactProduct } from "./exact-product.js";
import { mostOff, type RoughVectors, roughVectors } from "./rough-vectors.js";
import { largestFirst, splitVectors, WIDTH } from "./split-vectors.js";

/** What the program gives, once it is compiled. */
export interface ClosestVectorsProgram {
  readonly memory: WebAssembly.Memory;
  readonly PART: WebAssembly.Global;
  readonly MOST: WebAssembly.Global;
  readonly songs: WebAssembly.Global;
  readonly bars: WebAssembly.Global;
  readonly margins: WebAssembly.Global;
  readonly counts: WebAssembly.Global;
  readonly found: WebAssembly.Global;
  readonly films: WebAssembly.Global;
  readonly needed: WebAssembly.Global;
  scan(count: number, wanted: number): void;
}

/** Vectors that are asked about at the same time. */
const TOGETHER = 2;
/** Vectors that are interleaved. */
const BESIDE = 4;
/** A word of two numbers of 16 bits. */
const PAIRS = WIDTH / 2;
const LOWEST = -(2 ** 31);
const HIGHEST = 2 ** 31 - 1;

/**
 * Multiplies with 16 bits, and exactly only where the rough product is so large that the exact one may count. The vectors
 * take turns in memory, part by part.
 */
export function createFastClosestVectors(vectors: Float32Array, program: ClosestVectorsProgram): ClosestVectors {
  growTo(program.memory, program.needed.value);
  const part: number = program.PART.value;
  const order = largestFirst(vectors);
  const parts = partsOf(vectors, part, order);
  return {
    find(asked, wanted) {
      if (wanted > program.MOST.value)
        throw new RangeError(`can find ${program.MOST.value} vectors at most, not ${wanted}`);
      const rows = asked.length / DIMENSIONS;
      const best = bestSoFar(rows, wanted);
      const rough = Array.from({ length: rows }, (_, row) =>
        roughAndSplit(asked.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS), order),
      );
      for (const { first, count, values, ...scale } of parts) {
        new Int16Array(program.memory.buffer, program.films.value, values.length).set(values);
        for (let row = 0; row < rows; row += TOGETHER) {
          askTogether(row, { rough, scale: { ...scale, values }, best });
          program.scan(count, wanted);
          for (let song = 0; song < Math.min(TOGETHER, rows - row); song++)
            takeFound(song, row + song, first, asked, best);
        }
      }
      return best;
    },
  };

  function askTogether(row: number, { rough, scale, best }: Asked): void {
    for (let song = 0; song < TOGETHER; song++) {
      // The last one may be alone, and is then asked twice.
      const own = Math.min(row + song, rough.length - 1);
      const of = rough[own];
      if (of === undefined) return;
      new Int16Array(program.memory.buffer, program.songs.value + song * 2 * WIDTH, WIDTH).set(of.values);
      const unit = of.unit * scale.unit;
      const off = mostOff(of, scale) / unit;
      put(program.margins, song, Math.ceil(2 * off) + 1);
      put(program.bars, song, within32Bits(Math.floor(best.least(own) / unit - off) - 1));
    }
  }

  function put(list: WebAssembly.Global, song: number, value: number): void {
    new Int32Array(program.memory.buffer, list.value, TOGETHER)[song] = value;
  }

  /** Only places whose rough product is above the last bar can still count. */
  function takeFound(song: number, row: number, first: number, asked: Float32Array, best: BestSoFar): void {
    const count = new Int32Array(program.memory.buffer, program.counts.value, TOGETHER)[song] ?? 0;
    const bar = new Int32Array(program.memory.buffer, program.bars.value, TOGETHER)[song] ?? LOWEST;
    const found = new Int32Array(program.memory.buffer, program.found.value + song * part * 8, count * 2);
    for (let at = 0; at < count; at++) {
      if ((found[2 * at + 1] ?? 0) <= bar) continue;
      const place = first + (found[2 * at] ?? 0);
      best.offer(row, place, exactProduct(asked, row * DIMENSIONS, vectors, place * DIMENSIONS));
    }
  }
}

function within32Bits(value: number): number {
  return Math.max(LOWEST, Math.min(HIGHEST, value));
}

interface Asked {
  readonly rough: readonly RoughVectors[];
  readonly scale: RoughVectors;
  readonly best: BestSoFar;
}

interface Part extends RoughVectors {
  readonly first: number;
  readonly count: number;
}

function partsOf(vectors: Float32Array, size: number, order: readonly number[]): Part[] {
  const total = vectors.length / DIMENSIONS;
  return Array.from({ length: Math.ceil(total / size) }, (_, part) => {
    const first = part * size;
    const count = Math.min(size, total - first);
    const rough = roughAndSplit(vectors.subarray(first * DIMENSIONS, (first + count) * DIMENSIONS), order);
    return { ...rough, first, count, values: interleaved(rough.values, count) };
  });
}

function roughAndSplit(vectors: Float32Array, order: readonly number[]): RoughVectors {
  const rough = roughVectors(vectors);
  return { ...rough, values: splitVectors(rough.values, order) };
}

/** Two numbers of each of four vectors in turn. What is missing at the end is filled up with zeros. */
function interleaved(values: Int16Array, count: number): Int16Array {
  const filled = Math.ceil(count / (2 * BESIDE)) * 2 * BESIDE;
  const target = new Int16Array(filled * WIDTH);
  for (let vector = 0; vector < count; vector++) {
    const block = Math.floor(vector / BESIDE) * BESIDE * WIDTH;
    for (let pair = 0; pair < PAIRS; pair++) {
      const to = block + (pair * BESIDE + (vector % BESIDE)) * 2;
      const from = vector * WIDTH + pair * 2;
      target[to] = values[from] ?? 0;
      target[to + 1] = values[from + 1] ?? 0;
    }
  }
  return target;
}
