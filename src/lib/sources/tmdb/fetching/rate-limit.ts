import { setTimeout as delay } from "node:timers/promises";

export interface RateLimit {
  /** Resolves when the next request may go out. */
  turn(): Promise<void>;
  /** Stops all requests for this long: what the server tells one request applies to all. */
  pause(milliseconds: number): void;
}

export interface Clock {
  /** Milliseconds since some fixed moment. */
  now(): number;
  delay(milliseconds: number): Promise<unknown>;
}

const CLOCK: Clock = { now: () => performance.now(), delay };

export function createRateLimit(requestsPerSecond: number, clock: Clock = CLOCK): RateLimit {
  const interval = 1000 / requestsPerSecond;
  let nextTurn = clock.now();
  return {
    async turn() {
      const now = clock.now();
      const mine = Math.max(now, nextTurn);
      nextTurn = mine + interval;
      if (mine > now) await clock.delay(mine - now);
    },
    pause(milliseconds) {
      nextTurn = Math.max(nextTurn, clock.now() + milliseconds);
    },
  };
}
