/** What a machine and its disk cost, from the configuration. */
export interface Prices {
  readonly currency: string;
  readonly cpuHour: number;
  readonly memoryGbHour: number;
  readonly storageGbMonth: number;
}

export interface Cost {
  readonly currency: string;
  /** The machine, for as long as the run took. */
  readonly run: number;
  /** All that is on disk, for each month that it is kept. */
  readonly storageMonth: number;
}

interface Used {
  readonly seconds: number;
  readonly cpus: number;
  readonly memory: number;
  readonly bytes: number;
}

const GB = 1e9;

/** Machines are paid for as a whole, whether or not a run needs all of their processors and memory. */
export function costOf({ seconds, cpus, memory, bytes }: Used, prices: Prices): Cost {
  const anHour = cpus * prices.cpuHour + (memory / GB) * prices.memoryGbHour;
  return {
    currency: prices.currency,
    run: (seconds / 3600) * anHour,
    storageMonth: (bytes / GB) * prices.storageGbMonth,
  };
}
