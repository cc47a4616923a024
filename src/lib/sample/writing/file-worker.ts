import { parentPort, workerData } from "node:worker_threads";
import { deliveryFiles } from "../files/delivery-files.js";
import { truthFiles } from "../truth/truth.js";
import { createWorld } from "../world/world.js";
import type { FileTask, WriterReport, WriterSettings } from "./file-writers.js";
import { writeText } from "./gzip-file.js";

const { settings, folders } = workerData as WriterSettings; // sent by openFileWriters
const world = createWorld(settings);

parentPort?.on("message", async (task: FileTask) => {
  await writeText(task.path, textOf(task), (bytes) => report({ bytes }));
  report({ done: true });
});

function textOf({ delivery, source, name }: FileTask): Iterable<string> {
  const files = delivery === null ? truthFiles(world, { settings, folders }) : deliveryFiles(world, delivery);
  const file = files.find(
    (candidate) => candidate.name === name && (!("source" in candidate) || candidate.source === source),
  );
  if (file === undefined) throw new RangeError(`no file ${source}/${name} in the sample`);
  return file.text();
}

function report(message: WriterReport): void {
  parentPort?.postMessage(message);
}
