import { parentPort, workerData } from "node:worker_threads";
import type { WorkerMessage } from "../../../core/run-worker.js";
import { openSnapshot } from "../../../snapshot/open-snapshot.js";
import { drawSiteFigure, type SiteFigure } from "./site-figure.js";

export interface DrawTask {
  /** The folder of the snapshot. */
  readonly folder: string;
  readonly figures: readonly { readonly name: string; readonly topic: string }[];
}

// Only drawSiteFigures starts this thread, and always with a task.
const { folder, figures } = workerData as DrawTask;
const snapshot = openSnapshot(folder);
const result: SiteFigure[] = [];
for (const { name, topic } of figures) result.push(await drawSiteFigure(name, topic, snapshot));
parentPort?.postMessage({ result } satisfies WorkerMessage<readonly SiteFigure[]>);
