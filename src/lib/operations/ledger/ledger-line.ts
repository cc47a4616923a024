import { z } from "zod";

const count = z.int().nonnegative();
const amount = z.number().nonnegative();

/** A build has begun. Without a later line that it ended, it still runs or was killed. */
const begun = z.object({
  event: z.literal("begun"),
  build: z.string(),
  at: z.iso.datetime(),
  process: count,
  /** The version of the program. */
  program: z.string(),
  /** The stages that were asked for, in order. */
  stages: z.array(z.string()),
  /** What the machine has: processors, and bytes of memory. */
  cpus: count,
  memory: count,
});

/** One run of a stage, or the finding that none was needed. */
const stage = z.object({
  event: z.literal("stage"),
  build: z.string(),
  stage: z.string(),
  outcome: z.enum(["done", "unchanged", "failed"]),
  /** Why it ran or did not. */
  because: z.string(),
  started: z.iso.datetime(),
  seconds: amount,
  /** What the stage says of its result, or why it failed. */
  message: z.string(),
  rowsIn: count.exactOptional(),
  rowsOut: count.exactOptional(),
  rowsRejected: count.exactOptional(),
  /** The size of what it fills, and how many bytes more or fewer that is than before. */
  bytes: count,
  growth: z.int(),
  /** The most memory that the build and the programs that it started took at once, in bytes. */
  memoryPeak: count,
  /** Seconds that processors worked for it. */
  cpuSeconds: amount,
});

const ended = z.object({
  event: z.literal("ended"),
  build: z.string(),
  at: z.iso.datetime(),
  outcome: z.enum(["done", "failed"]),
  seconds: amount,
  /** The date of the newest delivery, and the snapshot that was made from it. */
  delivery: z.string().exactOptional(),
  snapshot: z.string().exactOptional(),
  /** Bytes on disk, by what they are kept for. */
  storage: z.record(z.string(), count),
});

/** A run of a model that a tracking server has received. */
const sent = z.object({
  event: z.literal("sent"),
  at: z.iso.datetime(),
  server: z.string(),
  /** What the run is called, and the id that the server gave it. */
  name: z.string(),
  run: z.string(),
  /** SHA-256 of all that was sent. */
  digest: z.string(),
});

/** A line of the ledger: facts that differ from build to build, so that no snapshot and no version holds them. */
export const ledgerLine = z.discriminatedUnion("event", [begun, stage, ended, sent]);

export type LedgerLine = z.infer<typeof ledgerLine>;
export type BuildBegun = z.infer<typeof begun>;
export type StageRun = z.infer<typeof stage>;
export type BuildEnded = z.infer<typeof ended>;
export type RunSent = z.infer<typeof sent>;
