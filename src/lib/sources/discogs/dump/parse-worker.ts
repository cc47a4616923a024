import { parentPort, workerData } from "node:worker_threads";
import { createBlockParser } from "./parse-block.js";
import type { ParserSettings } from "./parser-pool.js";
import type { RecordBlock } from "./record-block.js";
import { recordKinds } from "./record-kinds.js";

// The pool starts this module with these settings and sends blocks only.
const { records, screenOnly } = workerData as ParserSettings;
const parse = createBlockParser(recordKinds[records], screenOnly);

parentPort?.on("message", (block: RecordBlock) => {
  const parsed = parse(block);
  const memory = Object.values(parsed.tables).map(({ bytes }) => bytes.buffer);
  parentPort?.postMessage(parsed, [block.bytes, ...memory]);
});
