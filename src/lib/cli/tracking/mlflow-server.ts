import { InputError } from "../../core/errors.js";
import { retryAfterMs } from "../../sources/fetching/request.js";
import { PassingFailure, type Patience, withRetries } from "../../sources/fetching/retry.js";

/** Asks an MLflow server, and waits where it is too busy. */
export type Server = (method: "GET" | "POST" | "PUT", path: string, body?: object | string) => Promise<Response>;

const PATIENCE: Patience = { tries: 4, firstDelayMs: 500, longestDelayMs: 30_000, idleMs: 30_000 };

/** The server has not begun with what it was asked, so that asking again does nothing twice. */
const TOO_BUSY: ReadonlySet<number> = new Set([429, 503]);

/** A server at this address; the environment tells who we are, by the names that MLflow itself uses. */
export function serverAt(url: string, patience = PATIENCE, environment = process.env): Server {
  const base = addressFrom(url);
  const headers = credentialsIn(environment);
  return (method, path, body) => {
    const content = typeof body === "string" ? body : JSON.stringify(body);
    const type = typeof body === "string" ? "application/octet-stream" : "application/json";
    const attempt = async () => {
      const response = await fetch(`${base}${path}`, {
        method,
        signal: AbortSignal.timeout(patience.idleMs),
        headers: { ...headers, ...(body !== undefined && { "content-type": type }) },
        ...(body !== undefined && { body: content }),
      }).catch((error: unknown) => {
        const remedy = "is an MLflow server running there?";
        throw new InputError(`cannot be reached: ${reasonOf(error)}`, { file: base, remedy });
      });
      if (!TOO_BUSY.has(response.status)) return response;
      await response.body?.cancel();
      throw new PassingFailure(`the server answers ${response.status}`, retryAfterMs(response.headers));
    };
    return withRetries({ url: base, patience, attempt });
  };
}

/** The address without what follows the path; what a server is called in the ledger and in logs. */
export function addressFrom(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol)) {
    throw new InputError("is no address of a server", { value: url, remedy: "give one such as http://127.0.0.1:5000" });
  }
  if (parsed.username !== "" || parsed.password !== "") {
    const remedy = "put the name and the password into MLFLOW_TRACKING_USERNAME and MLFLOW_TRACKING_PASSWORD instead";
    throw new InputError("the address of the server holds a name or a password", { value: parsed.host, remedy });
  }
  return `${parsed.origin}${parsed.pathname}`.replace(/\/+$/, "");
}

/** The answer of a server, if it says that all went well. */
export async function answerOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!response.ok) throw new InputError(`answers ${response.status}`, { file: response.url, value: text });
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new InputError("answers something else than JSON", {
      file: response.url,
      value: text,
      remedy: "is it an MLflow server, or a page that asks for a login?",
    });
  }
}

function credentialsIn(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const { MLFLOW_TRACKING_TOKEN: token, MLFLOW_TRACKING_USERNAME: name } = environment;
  if (token !== undefined) return { authorization: `Bearer ${token}` };
  if (name === undefined) return {};
  const pair = `${name}:${environment.MLFLOW_TRACKING_PASSWORD ?? ""}`;
  return { authorization: `Basic ${Buffer.from(pair).toString("base64")}` };
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message : String(cause);
}
