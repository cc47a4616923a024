import type { BuildBegun, BuildEnded, LedgerLine, StageRun } from "../ledger/ledger-line.js";
import { costOf, type Prices } from "./cost.js";
import type { Run, RunOutcome, StageOfRun } from "./run.js";

export interface Surroundings {
  /** The stages of a whole build, in order. */
  readonly stages: readonly string[];
  readonly prices: Prices;
  isRunning(process: number): boolean;
}

/**
 * The builds that a ledger tells of, oldest first. Lines of a build whose beginning was cut off, because somebody
 * shortened the ledger, are no run.
 */
export function readRuns(lines: readonly LedgerLine[], surroundings: Surroundings): Run[] {
  const before = new Map<string, StageRun[]>();
  const runs: Run[] = [];
  for (const begun of lines.filter((line) => line.event === "begun")) {
    const own = lines.filter((line) => "build" in line && line.build === begun.build);
    const recorded = own.filter((line) => line.event === "stage");
    const ended = own.find((line) => line.event === "ended");
    const size = runs.findLast(({ bytes }) => bytes !== undefined)?.bytes;
    runs.push(runOf({ begun, recorded, ended, before, size }, surroundings));
    for (const stage of recorded) before.set(stage.stage, [...(before.get(stage.stage) ?? []), stage]);
  }
  return runs;
}

interface Written {
  readonly begun: BuildBegun;
  readonly recorded: readonly StageRun[];
  readonly ended: BuildEnded | undefined;
  /** The runs of each stage in earlier builds. */
  readonly before: ReadonlyMap<string, readonly StageRun[]>;
  /** The bytes on disk after the build before. */
  readonly size: number | undefined;
}

function runOf(written: Written, surroundings: Surroundings): Run {
  const { begun, recorded, ended, size } = written;
  const { cpus, memory, program } = begun;
  const bytes = ended && sum(Object.values(ended.storage));
  const peaks = recorded.map(({ memoryPeak }) => memoryPeak);
  const outcome = ended?.outcome ?? (surroundings.isRunning(begun.process) ? "running" : "interrupted");
  return {
    id: begun.build,
    started: begun.at,
    outcome,
    program,
    cpus,
    memory,
    ...(ended && endOf(ended)),
    ...(peaks.length > 0 && { memoryPeak: Math.max(...peaks) }),
    ...(bytes !== undefined && { bytes }),
    ...(bytes !== undefined && size !== undefined && { growth: bytes - size }),
    ...(ended &&
      bytes !== undefined && { cost: costOf({ seconds: ended.seconds, cpus, memory, bytes }, surroundings.prices) }),
    stages: stagesOf(written, outcome, surroundings.stages),
  };
}

function endOf({ seconds, storage, delivery, snapshot }: BuildEnded) {
  return { seconds, storage, ...(delivery && { delivery }), ...(snapshot && { snapshot }) };
}

/** Every stage of a whole build, and any that earlier versions of the program had. */
function stagesOf({ begun, recorded, before }: Written, outcome: RunOutcome, all: readonly string[]): StageOfRun[] {
  const names = [...new Set([...all, ...begun.stages])];
  const missing = begun.stages.filter((name) => !recorded.some(({ stage }) => stage === name));
  const failed = recorded.find((stage) => stage.outcome === "failed")?.stage;
  // Stages run one after the other, and none is under way when a build has come to its end.
  const isUnderWay = failed === undefined && (outcome === "running" || outcome === "interrupted");
  const atWork = isUnderWay ? missing[0] : undefined;
  return names.map((name) => {
    const stage = recorded.find(({ stage }) => stage === name);
    if (stage !== undefined) return figuresOf(stage, before.get(name) ?? []);
    if (!begun.stages.includes(name)) return { stage: name, outcome: "skipped", because: "was not asked for" };
    if (name === atWork) return { stage: name, ...AT_WORK[outcome === "running" ? "running" : "interrupted"] };
    if (outcome === "running") return { stage: name, outcome: "waiting", because: `comes after ${atWork}` };
    const because = atWork === undefined ? `${failed ?? "the build"} failed` : `${atWork} was interrupted`;
    return { stage: name, outcome: "skipped", because };
  });
}

const AT_WORK = {
  running: { outcome: "running", because: "is at work" },
  interrupted: { outcome: "interrupted", because: "the build was killed, or the machine stopped" },
} as const;

function figuresOf({ event: _, build: __, ...stage }: StageRun, before: readonly StageRun[]): StageOfRun {
  const usual = median(before.filter(({ outcome }) => outcome === "done").map(({ seconds }) => seconds));
  return { ...stage, ...(usual !== undefined && { usualSeconds: usual }) };
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
