import { packageJson } from "../../core/code/package-json.js";
import { InputError } from "../../core/errors.js";
import { PassingFailure, type Patience, withRetries } from "./retry.js";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as it arrives. Throws a PassingFailure if it breaks off or nothing more arrives. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Releases the connection. Must be called unless the chunks are read to their end. */
  discard(): Promise<void>;
}

/** Statuses that may be different at the next attempt. */
const PASSING_STATUS: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Asks once. Network and server failures become a PassingFailure; the caller judges everything else. */
export async function request(url: string, headers: Readonly<Record<string, string>>, idleMs: number): Promise<Answer> {
  const idle = idleGuard(idleMs);
  try {
    const response = await fetch(url, {
      // Lengths, ranges and checksums refer to the file only if it is not compressed for transport.
      headers: { "accept-encoding": "identity", "user-agent": userAgent, ...headers },
      signal: idle.signal,
    });
    if (PASSING_STATUS.has(response.status)) {
      await response.body?.cancel();
      throw new PassingFailure(`the server answers ${response.status}`, retryAfterMs(response.headers));
    }
    return {
      status: response.status,
      headers: response.headers,
      chunks: chunksOf(response, idle),
      async discard() {
        idle.stop();
        await response.body?.cancel();
      },
    };
  } catch (error) {
    idle.stop();
    throw asPassing(error, idle);
  }
}

/** Requests a small text, with retries. */
export async function requestText(url: string, patience: Patience): Promise<string> {
  const attempt = async () => {
    const answer = await request(url, {}, patience.idleMs);
    if (answer.status !== 200) throw await unexpectedAnswer(url, answer);
    const chunks: Uint8Array[] = [];
    for await (const chunk of answer.chunks) chunks.push(chunk);
    return Buffer.concat(chunks).toString("utf8");
  };
  return withRetries({ url, patience, attempt });
}

/** Releases the connection of an answer that retrying would not change, and describes it. */
export async function unexpectedAnswer(url: string, answer: Answer): Promise<InputError> {
  await answer.discard();
  const gone = answer.status === 404 || answer.status === 410;
  const remedy = gone ? "check the address in leitmotif.config.json" : "open the address in a browser to see why";
  return new InputError(`the server answers ${answer.status}`, { file: url, remedy });
}

const userAgent = `${packageJson.name}/${packageJson.version}`;

interface IdleGuard {
  readonly signal: AbortSignal;
  readonly seconds: number;
  touch(): void;
  stop(): void;
}

function idleGuard(idleMs: number): IdleGuard {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), idleMs);
  return {
    signal: controller.signal,
    seconds: idleMs / 1000,
    touch: () => timer.refresh(),
    stop: () => clearTimeout(timer),
  };
}

async function* chunksOf(response: Response, idle: IdleGuard): AsyncGenerator<Uint8Array> {
  try {
    // The browser's type, which fetch has here too, lacks the iterator that Node's streams have.
    const body = response.body as AsyncIterable<Uint8Array> | null;
    for await (const chunk of body ?? []) {
      idle.touch();
      yield chunk;
    }
  } catch (error) {
    throw asPassing(error, idle);
  } finally {
    idle.stop();
  }
}

/** Errors of undici give their reason in the cause; `fetch failed` alone helps nobody. */
function asPassing(error: unknown, idle: IdleGuard): unknown {
  if (idle.signal.aborted) return new PassingFailure(`nothing arrived for ${idle.seconds} s`);
  if (error instanceof PassingFailure || !(error instanceof TypeError)) return error;
  const cause = error.cause instanceof Error ? error.cause : error;
  return new PassingFailure(`the connection failed: ${cause.message || error.message}`);
}

/** The header gives seconds or a date. */
/** How long a server asks to wait, in milliseconds. */
export function retryAfterMs(headers: Headers): number | undefined {
  const text = headers.get("retry-after");
  if (text === null) return undefined;
  const milliseconds = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}
