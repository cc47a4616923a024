/** JavaScript accepts lone surrogates in JSON. DuckDB refuses them, because they are not characters. */
const LONE_SURROGATE = /\p{Surrogate}/u;

export function isJsonTextList(written: string): boolean {
  try {
    const value: unknown = JSON.parse(written);
    return Array.isArray(value) && value.every((item) => typeof item === "string" && !LONE_SURROGATE.test(item));
  } catch {
    return false;
  }
}
