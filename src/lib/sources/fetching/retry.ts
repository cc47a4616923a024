import { setTimeout as delay } from "node:timers/promises";
import { InputError } from "../../core/errors.js";

/** How patient to be with a server that misbehaves. */
export interface Patience {
  /** The number of failures in a row, without any progress, after which to give up. */
  readonly tries: number;
  /** The delay after the first failure; it doubles with each further one. */
  readonly firstDelayMs: number;
  readonly longestDelayMs: number;
  /** A connection on which nothing arrives for this long counts as failed. */
  readonly idleMs: number;
}

export const PATIENCE: Patience = { tries: 6, firstDelayMs: 1_000, longestDelayMs: 120_000, idleMs: 60_000 };

/** A failure of the network or the server that may not happen again at the next attempt. */
export class PassingFailure extends Error {
  override name = "PassingFailure";

  constructor(
    message: string,
    /** How long the server asks us to wait. */
    readonly retryAfterMs?: number,
  ) {
    super(message);
  }
}

export interface Retries<T> {
  readonly url: string;
  readonly patience: Patience;
  attempt(): Promise<T>;
  /** Whether the failed attempt made progress nevertheless. */
  hasProgressed?(): boolean;
  /** Called before each further attempt. */
  onFailure?(message: string): void;
}

/** Repeats an attempt while its failures are passing ones. */
export async function withRetries<T>(retries: Retries<T>): Promise<T> {
  const { url, patience, attempt, hasProgressed = () => false, onFailure = () => {} } = retries;
  for (let failures = 0; ; ) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof PassingFailure)) throw error;
      failures = hasProgressed() ? 1 : failures + 1;
      const wait = error.retryAfterMs ?? Math.min(patience.longestDelayMs, patience.firstDelayMs * 2 ** (failures - 1));
      if (failures >= patience.tries || wait > patience.longestDelayMs) throw givenUp(url, error, failures);
      onFailure(error.message);
      await delay(wait);
    }
  }
}

function givenUp(url: string, failure: PassingFailure, failures: number): InputError {
  const asked =
    failure.retryAfterMs === undefined ? "" : ` and asks to wait ${Math.ceil(failure.retryAfterMs / 1000)} s`;
  const times = failures === 1 ? "" : `, ${failures} times in a row`;
  return new InputError(`${failure.message}${asked}${times}`, {
    file: url,
    remedy: "run the same command again later; it continues where it stopped",
  });
}
