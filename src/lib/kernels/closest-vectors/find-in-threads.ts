import { runWorker } from "../../core/run-worker.js";
import { type Closest, DIMENSIONS } from "./closest-vectors.js";
import type { ClosestWork } from "./closest-worker.js";

const WORKER = new URL("closest-worker.js", import.meta.url);

/** The same as `find`, for so many vectors that it pays to share them among threads. The result does not depend on how many. */
export async function findInThreads(
  vectors: Float32Array,
  asked: Float32Array,
  { wanted, threads }: { readonly wanted: number; readonly threads: number },
): Promise<Closest> {
  const shared = inSharedMemory(vectors);
  const rows = asked.length / DIMENSIONS;
  const each = Math.ceil(rows / threads);
  const parts = await Promise.all(
    Array.from({ length: Math.ceil(rows / Math.max(1, each)) }, (_, part) =>
      runWorker<ClosestWork, Closest>(WORKER, {
        vectors: shared,
        asked: asked.slice(part * each * DIMENSIONS, (part + 1) * each * DIMENSIONS),
        wanted,
      }),
    ),
  );
  const places = new Int32Array(rows * wanted);
  const products = new Float64Array(rows * wanted);
  for (const [part, found] of parts.entries()) {
    places.set(found.places, part * each * wanted);
    products.set(found.products, part * each * wanted);
  }
  return { wanted, places, products };
}

/** Threads read the same memory instead of copies. */
function inSharedMemory(vectors: Float32Array): Float32Array {
  const shared = new Float32Array(new SharedArrayBuffer(vectors.byteLength));
  shared.set(vectors);
  return shared;
}
