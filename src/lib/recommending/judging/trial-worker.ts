import { parentPort, workerData } from "node:worker_threads";
import { type TrialTask, tryModels } from "./try-models.js";

// The thread is started with a task of this kind.
const task = workerData as TrialTask;
parentPort?.postMessage({ result: tryModels(task) });
