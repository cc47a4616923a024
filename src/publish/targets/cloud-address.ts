import { UsageError } from "leitmotif/extension";

/** The parts of `s3://bucket/a/prefix`: as many leading names as asked for, and the prefix with a slash at its end. */
export function addressParts(url: string, names: readonly string[]): { heads: string[]; prefix: string } {
  const parts = url
    .replace(/^[a-z0-9]+:\/\//i, "")
    .split("/")
    .filter((part) => part !== "");
  const missing = names[parts.length];
  if (missing !== undefined) throw new UsageError(`${url} names no ${missing}`);
  if (/[?#@]/.test(url)) {
    throw new UsageError("an address of storage takes no keys or signatures: set them in the environment, or log in");
  }
  const rest = parts.slice(names.length);
  return { heads: parts.slice(0, names.length), prefix: rest.length === 0 ? "" : `${rest.join("/")}/` };
}
