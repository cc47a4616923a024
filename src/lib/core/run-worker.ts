import { Worker } from "node:worker_threads";

/** A message from a worker that does one task. */
export type WorkerMessage<Result> = { readonly done: number } | { readonly result: Result };

/** Threads make many short-lived objects. With more room for young objects, fewer are copied before they die. */
const MEMORY = { maxYoungGenerationSizeMb: 128 };

/** Runs a task in a thread of its own, which ends with the task. */
export function runWorker<Task, Result>(
  script: URL,
  task: Task,
  onProgress: (done: number) => void = () => {},
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData: task, resourceLimits: MEMORY });
    worker.on("message", (message: WorkerMessage<Result>) => {
      if ("result" in message) resolve(message.result);
      else onProgress(message.done);
    });
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`${script.pathname} ended early with code ${code}`)));
  });
}
