import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { ParsedBlock } from "./parse-block.js";
import type { RecordBlock } from "./record-block.js";
import type { RecordKindName } from "./record-kinds.js";

export interface ParserSettings {
  readonly records: RecordKindName;
  /** Whether to keep only records for the screen. */
  readonly screenOnly: boolean;
}

/** Parses blocks in worker threads. */
export interface ParserPool {
  /** How many blocks it takes to keep every thread busy. */
  readonly capacity: number;
  /** How many blocks are with the threads. */
  waiting(): number;
  /** Parses a block. Its memory is with the worker until the result is there. */
  parse(block: RecordBlock): Promise<ParsedBlock>;
  close(): Promise<void>;
}

interface Parser {
  readonly worker: Worker;
  /** The callers waiting for a block, in the order in which the worker answers. */
  readonly waiting: { resolve(parsed: ParsedBlock): void; reject(error: Error): void }[];
}

/** More workers would only wait for the one thread that unpacks. */
const MOST_WORKERS = 4;

const WORKER_MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };

/** Starts threads as they are needed; a small file takes one. */
export function createParserPool(settings: ParserSettings): ParserPool {
  // The few soundtracks of a dump are work for one thread.
  const size = settings.screenOnly ? 1 : Math.min(availableParallelism(), MOST_WORKERS);
  const parsers: Parser[] = [];

  return {
    capacity: 2 * size,
    waiting: () => parsers.reduce((sum, { waiting }) => sum + waiting.length, 0),
    parse(block) {
      const parser = parsers.find(isIdle) ?? (parsers.length < size ? start() : leastBusy(parsers));
      return new Promise((resolve, reject) => {
        parser.waiting.push({ resolve, reject });
        parser.worker.postMessage(block, [block.bytes]);
      });
    },
    async close() {
      await Promise.all(parsers.map(({ worker }) => worker.terminate()));
    },
  };

  function start(): Parser {
    const worker = new Worker(new URL("./parse-worker.js", import.meta.url), {
      workerData: settings,
      resourceLimits: WORKER_MEMORY,
    });
    const parser: Parser = { worker, waiting: [] };
    worker.on("message", (parsed: ParsedBlock) => parser.waiting.shift()?.resolve(parsed));
    worker.on("error", (error: Error) => {
      for (const { reject } of parser.waiting.splice(0)) reject(error);
    });
    parsers.push(parser);
    return parser;
  }
}

function isIdle(parser: Parser): boolean {
  return parser.waiting.length === 0;
}

function leastBusy(parsers: readonly Parser[]): Parser {
  return parsers.reduce((best, parser) => (parser.waiting.length < best.waiting.length ? parser : best));
}
