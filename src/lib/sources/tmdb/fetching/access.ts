import { InputError } from "../../../core/errors.js";

/** The user's access to TMDb. The secret is used in requests and nowhere else. */
export interface Access {
  /** A v3 key travels in the address, a v4 token in a header. */
  readonly kind: "key" | "token";
  readonly secret: string;
}

export const KEY_VARIABLES = ["TMDB_API_KEY", "TMDB_TOKEN"] as const;

/** The secret from the environment, so that it is in no file and on no command line. */
export function accessFrom(environment: Readonly<Record<string, string | undefined>>): Access {
  const { TMDB_TOKEN: token, TMDB_API_KEY: key } = environment;
  if (token) return { kind: "token", secret: checked("TMDB_TOKEN", token) };
  if (key) return { kind: "key", secret: checked("TMDB_API_KEY", key) };
  throw new InputError("TMDb requires a key, and none is set", {
    remedy: "get one at https://www.themoviedb.org/settings/api and set TMDB_API_KEY, or TMDB_TOKEN for a v4 token",
  });
}

/** A stray line end would make a request fail with a message that quotes the secret. */
function checked(variable: string, secret: string): string {
  if (/^[\x21-\x7e]+$/.test(secret.trim())) return secret.trim();
  throw new InputError(`${variable} contains characters that no key has`, {
    remedy: "copy the key again, without blanks",
  });
}

/** The text without the secret, in case a server repeats it. */
export function withoutSecret(text: string, { secret }: Access): string {
  return text.replaceAll(secret, "[secret]").replaceAll(encodeURIComponent(secret), "[secret]");
}
