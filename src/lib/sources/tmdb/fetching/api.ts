import { InputError } from "../../../core/errors.js";
import { type Answer, request } from "../../fetching/request.js";
import { PassingFailure, type Patience, withRetries } from "../../fetching/retry.js";
import { type Access, withoutSecret } from "./access.js";
import type { AnswerCache } from "./answer-cache.js";
import type { RateLimit } from "./rate-limit.js";

export interface ApiOptions {
  readonly baseUrl: string;
  readonly access: Access;
  readonly cache: AnswerCache;
  readonly rateLimit: RateLimit;
  readonly patience: Patience;
}

export type Parameters = Readonly<Record<string, string>>;

/** The JSON text that answers a query; undefined if TMDb knows no such thing. */
export type Ask = (path: string, parameters: Parameters) => Promise<string | undefined>;

/** Queries TMDb within its rate limit, retries when needed, and never asks the same thing twice. */
export function createApi({ baseUrl, access, cache, rateLimit, patience }: ApiOptions): Ask {
  return async (path, parameters) => {
    const question = questionText(path, parameters);
    const known = cache.find(question);
    if (known !== undefined) return known;
    const address = new URL(question, withSlash(baseUrl));
    const answer = await withRetries({ url: address.href, patience, attempt: () => askOnce(address) });
    if (answer !== undefined) await cache.keep(question, answer);
    return answer;
  };

  async function askOnce(address: URL): Promise<string | undefined> {
    await rateLimit.turn();
    try {
      const answer = await request(withSecret(address), headers(), patience.idleMs);
      if (answer.status === 200) return await jsonText(answer);
      await answer.discard();
      if (answer.status === 404) return undefined;
      throw refusal(address, answer.status);
    } catch (error) {
      if (!(error instanceof PassingFailure)) throw error;
      if (error.retryAfterMs !== undefined) rateLimit.pause(error.retryAfterMs);
      throw new PassingFailure(withoutSecret(error.message, access), error.retryAfterMs);
    }
  }

  async function jsonText(answer: Answer): Promise<string> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of answer.chunks) chunks.push(chunk);
    const text = withoutSecret(Buffer.concat(chunks).toString("utf8"), access);
    try {
      JSON.parse(text);
      return text;
    } catch {
      // A proxy's page or half an answer; the next attempt may get all of it.
      throw new PassingFailure("the answer is not JSON");
    }
  }

  function withSecret(address: URL): string {
    if (access.kind === "token") return address.href;
    const complete = new URL(address);
    complete.searchParams.set("api_key", access.secret);
    return complete.href;
  }

  function headers(): Record<string, string> {
    const asJson = { accept: "application/json" };
    return access.kind === "key" ? asJson : { ...asJson, authorization: `Bearer ${access.secret}` };
  }
}

/** Sorts the parameters, so that a query is recognised whatever their order. */
function questionText(path: string, parameters: Parameters): string {
  const sorted = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${path}?${new URLSearchParams(sorted)}`;
}

function withSlash(baseUrl: string): string {
  return baseUrl.endsWith("/") ? baseUrl : `${baseUrl}/`;
}

function refusal(address: URL, status: number): InputError {
  if (status === 401 || status === 403) {
    return new InputError(`TMDb refuses the key with status ${status}`, {
      file: address.origin,
      remedy: "check TMDB_API_KEY, or TMDB_TOKEN, which takes precedence",
    });
  }
  return new InputError(`TMDb answers with status ${status}`, { file: address.href, remedy: "check sources.tmdb.url" });
}
