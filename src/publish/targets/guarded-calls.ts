import { asFailure, type CloudError } from "./cloud-failure.js";

/** How a cloud's client says what went wrong. */
export interface Dialect {
  describe(error: Error): CloudError;
  /** A conditional put was refused. */
  isTaken(error: Error): boolean;
  isAbsent(error: Error): boolean;
}

/** Calls of a cloud whose failures are told in the same way for all clouds. */
export interface Calls {
  /** Tells whether a conditional put was carried out. */
  put(name: string, send: () => Promise<unknown>): Promise<boolean>;
  ask<T>(name: string, send: () => Promise<T>): Promise<T>;
  /** Undefined if nothing has this name. */
  askIfThere<T>(name: string, send: () => Promise<T>): Promise<T | undefined>;
  /** The content of a body: its connection may break while it arrives. */
  chunks(name: string, body: unknown): AsyncGenerator<Uint8Array>;
}

export function guardedCalls(url: string, { describe, isTaken, isAbsent }: Dialect): Calls {
  const failure = (name: string, error: unknown) =>
    error instanceof Error ? asFailure(`${url}${name}`, describe(error)) : new Error(String(error));
  const answered = async <T, E>(
    name: string,
    send: () => Promise<T>,
    expected: (error: Error) => boolean,
    instead: E,
  ) => {
    try {
      return await send();
    } catch (error) {
      if (error instanceof Error && expected(error)) return instead;
      throw failure(name, error);
    }
  };
  return {
    put: async (name, send) => (await answered(name, async () => [await send()], isTaken, undefined)) !== undefined,
    // No failure is expected, so nothing ever stands in for an answer.
    ask: (name, send) => answered(name, send, () => false, undefined as never),
    askIfThere: (name, send) => answered(name, send, isAbsent, undefined),
    async *chunks(name, body) {
      try {
        // Both clients hand out Node's streams of buffers, typed as what browsers have as well.
        yield* (body ?? []) as AsyncIterable<Uint8Array>;
      } catch (error) {
        throw failure(name, error);
      }
    },
  };
}
