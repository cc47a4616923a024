import { InputError, PassingFailure } from "leitmotif/extension";

/** What the errors of both clouds' clients tell. */
export interface CloudError {
  readonly status: number | undefined;
  /** The service's own word for it, such as `ExpiredToken`, or the system's, such as `ECONNRESET`. */
  readonly code: string;
  readonly message: string;
  readonly retryAfterMs: number | undefined;
}

/** Answers that may be different at the next attempt. */
const PASSING_STATUS: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** A connection that was refused or broke off, in the words of Node and of the clients. */
const BROKEN_CONNECTION =
  /^(ECONN|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|EHOSTUNREACH|UND_ERR|ERR_STREAM_PREMATURE|TimeoutError|RequestTimeout|AbortError|REQUEST_SEND_ERROR|IncompleteBody)|socket hang up|aborted/;

/** What only the user can mend. */
const REFUSALS: readonly (readonly [pattern: RegExp, what: string, remedy: string])[] = [
  [
    /Expired|expired/,
    "the credentials have expired",
    "log in again and run the same command; it continues where it stopped",
  ],
  [
    /NoSuchBucket|ContainerNotFound/,
    "there is no such bucket or container",
    "create it first: publishing creates none",
  ],
  [
    /Credential|CredentialsProviderError|NoAuthenticationInformation/,
    "no credentials were found, or they are not accepted",
    "log in with the cloud's own command, or set its environment variables",
  ],
];

const NOT_ALLOWED = [
  "the credentials are refused, or do not allow this",
  "check whose they are, and that they may list, read and write here",
] as const;

/** What went wrong at the target: a passing failure that is worth another attempt, or an error for the user. */
export function asFailure(place: string, error: CloudError): Error {
  const { status, code, message, retryAfterMs } = error;
  const refusal = REFUSALS.find(([pattern]) => pattern.test(code));
  if (refusal !== undefined) return new InputError(refusal[1], { file: place, value: code, remedy: refusal[2] });
  if (status !== undefined && PASSING_STATUS.has(status)) {
    return new PassingFailure(`the server answers ${status}`, retryAfterMs);
  }
  if (status === 401 || status === 403) {
    return new InputError(NOT_ALLOWED[0], { file: place, value: code, remedy: NOT_ALLOWED[1] });
  }
  if (status === undefined && BROKEN_CONNECTION.test(`${code} ${message}`)) {
    return new PassingFailure(`the connection failed: ${code}`);
  }
  const remedy = "see what the service says about this code";
  return new InputError(`the server answers ${status ?? "nothing"}`, { file: place, value: code || message, remedy });
}

/** A header that gives seconds. */
export function retryAfterMs(header: string | null | undefined): number | undefined {
  return header != null && /^\d+$/.test(header) ? Number(header) * 1000 : undefined;
}
