import { parentPort, workerData } from "node:worker_threads";
import { createClosestVectors } from "./create-closest-vectors.js";

export interface ClosestWork {
  readonly vectors: Float32Array;
  readonly asked: Float32Array;
  readonly wanted: number;
}

// Only findInThreads starts this thread, and always with such work.
const { vectors, asked, wanted } = workerData as ClosestWork;
const { places, products } = createClosestVectors(vectors).find(asked, wanted);
parentPort?.postMessage({ result: { wanted, places, products } });
