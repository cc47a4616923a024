import { type ClosestVectorsProgram, createFastClosestVectors } from "../../../kernels/closest-vectors/fast.js";
import type { Suggestion } from "../../../recommending/asking/recommend.js";
import { probabilityAt, type ScoreScale } from "../../../recommending/judging/score-scale.js";
import { DIMENSIONS } from "../../../recommending/spaces/space.js";

/** Finds the places whose vectors suit an asked one best. */
export type Nearest = (asked: Float32Array, wanted: number) => Suggestion[];

/** Starts the program with which Node searches too. */
export async function startProgram(compiled: BufferSource): Promise<ClosestVectorsProgram> {
  const { instance } = await WebAssembly.instantiate(compiled);
  // The program is compiled by AssemblyScript, whose types TypeScript cannot read.
  return instance.exports as unknown as ClosestVectorsProgram;
}

/** Searches all vectors, or those at some places only. */
export function nearestAmong(
  vectors: Float32Array,
  { program, scale, places }: { program: ClosestVectorsProgram; scale: ScoreScale; places?: readonly number[] },
): Nearest {
  const closest = createFastClosestVectors(places === undefined ? vectors : gathered(vectors, places), program);
  return (asked, wanted) => {
    const found = closest.find(asked, wanted);
    return [...found.places].flatMap((place, rank) =>
      place < 0 ? [] : [{ place: places?.[place] ?? place, score: probabilityAt(scale, found.products[rank] ?? 0) }],
    );
  };
}

function gathered(vectors: Float32Array, places: readonly number[]): Float32Array {
  const own = new Float32Array(places.length * DIMENSIONS);
  for (const [at, place] of places.entries())
    own.set(vectors.subarray(place * DIMENSIONS, (place + 1) * DIMENSIONS), at * DIMENSIONS);
  return own;
}
