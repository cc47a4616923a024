import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { SampleSettings } from "../world/world.js";

/** Which file of the sample to write, and where. A delivery of null means the truth. */
export interface FileTask {
  readonly path: string;
  readonly delivery: number | null;
  readonly source: string;
  readonly name: string;
}

export interface WriterSettings {
  readonly settings: SampleSettings;
  readonly folders: readonly string[];
}

/** A worker's report: bytes that it wrote, or that its file is done. */
export type WriterReport = { readonly bytes: number } | { readonly done: true };

/**
 * Writes several files at a time. Their number does not change the bytes, because each file depends only on the
 * settings.
 */
export interface FileWriters {
  write(task: FileTask): Promise<void>;
  close(): Promise<void>;
}

interface Job {
  readonly task: FileTask;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** More workers would cost more memory than the time they save is worth. */
const MOST_WORKERS = 4;

export function openFileWriters(settings: WriterSettings, onBytes: (count: number) => void): FileWriters {
  const waiting: Job[] = [];
  const workers = Array.from({ length: Math.min(MOST_WORKERS, availableParallelism()) }, () => startWorker());
  const idle = [...workers];

  function startWorker(): { worker: Worker; job: Job | undefined } {
    const writer: { worker: Worker; job: Job | undefined } = {
      worker: new Worker(new URL("./file-worker.js", import.meta.url), { workerData: settings }),
      job: undefined,
    };
    writer.worker.on("message", (report: WriterReport) => {
      if ("bytes" in report) return onBytes(report.bytes);
      writer.job?.resolve();
      writer.job = undefined;
      idle.push(writer);
      assign();
    });
    writer.worker.on("error", (error) => {
      writer.job?.reject(error);
      for (const job of waiting.splice(0)) job.reject(error);
    });
    return writer;
  }

  function assign(): void {
    while (idle.length > 0 && waiting.length > 0) {
      const writer = idle.pop();
      const job = waiting.shift();
      if (writer === undefined || job === undefined) return;
      writer.job = job;
      writer.worker.postMessage(job.task);
    }
  }

  return {
    write: (task) =>
      new Promise((resolve, reject) => {
        waiting.push({ task, resolve, reject });
        assign();
      }),
    async close() {
      await Promise.all(workers.map(({ worker }) => worker.terminate()));
    },
  };
}
