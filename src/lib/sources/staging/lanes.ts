export interface Lanes {
  /** Starts the work now, or when a lane is free. */
  start(work: () => Promise<void>): void;
  /** Resolves when all work is done; throws the first thing that went wrong. */
  finished(): Promise<void>;
}

/** Runs work alongside its caller, a few pieces at a time and in the order of arrival. */
export function createLanes(count: number): Lanes {
  const waiting: (() => Promise<void>)[] = [];
  const failures: unknown[] = [];
  const lanes = new Set<Promise<void>>();

  async function runLane(): Promise<void> {
    for (let work = waiting.shift(); work !== undefined; work = waiting.shift()) {
      await work().catch((failure: unknown) => failures.push(failure));
    }
  }

  return {
    start(work) {
      waiting.push(work);
      if (lanes.size === count) return;
      const lane = runLane().finally(() => lanes.delete(lane));
      lanes.add(lane);
    },
    async finished() {
      await Promise.all(lanes);
      if (failures.length > 0) throw failures[0];
    },
  };
}
