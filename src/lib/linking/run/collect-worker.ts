import { parentPort, workerData } from "node:worker_threads";
import type { WorkerMessage } from "../../core/run-worker.js";
import type { CollectedFilms } from "../library/collect-films.js";
import { readFilms } from "./read-films.js";
import type { RowRange } from "./read-records.js";

export interface CollectTask {
  readonly films: string;
  readonly rows: RowRange;
}

// Only readFilmIndex starts this thread, and always with a task.
const { films, rows } = workerData as CollectTask;
parentPort?.postMessage({ result: await readFilms(films, rows) } satisfies WorkerMessage<CollectedFilms>);
