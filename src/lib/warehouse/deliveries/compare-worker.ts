import { parentPort, workerData } from "node:worker_threads";
import type { WorkerMessage } from "../../core/run-worker.js";
import type { ChangedIds, ComparisonTask } from "./compare-deliveries.js";
import { type ContentChange, contentChanges } from "./content-changes.js";

// Only compareDeliveries starts this thread, and always with tasks.
const tasks = workerData as readonly ComparisonTask[];
const result = new Map(tasks.map((task) => [task.name, changedIds(task)]));
parentPort?.postMessage({ result } satisfies WorkerMessage<ReadonlyMap<string, ChangedIds>>);

function changedIds({ before, now }: ComparisonTask): ChangedIds {
  const idsByKind = new Map<ContentChange["kind"], number[]>();
  for (const { id, kind } of contentChanges(before, now)) {
    const ids = idsByKind.get(kind) ?? [];
    idsByKind.set(kind, ids);
    ids.push(id);
  }
  return new Map([...idsByKind].map(([kind, ids]) => [kind, Int32Array.from(ids)]));
}
