import { UsageError } from "leitmotif/extension";
import type { Target } from "./target.js";

type Open = (url: string) => Promise<Target>;

/** How to open a target, by the start of its address. A client of a cloud is loaded only where it is needed. */
const KINDS: Readonly<Record<string, Open>> = {
  "az:": async (url) => (await import("./azure-target.js")).azureTarget(url),
  "s3:": async (url) => (await import("./s3-target.js")).s3Target(url),
  "file:": async (url) => (await import("./folder-target.js")).folderTarget(new URL(url).pathname),
};

/** What addresses look like, for messages and help. */
export const ADDRESSES = "a folder, az://account/container/prefix or s3://bucket/prefix";

/** Opens a folder, `az://account/container/prefix` or `s3://bucket/prefix`. */
export async function openTarget(url: string): Promise<Target> {
  const scheme = /^([a-z][a-z0-9+.-]+:)\/\//i.exec(url)?.[1]?.toLowerCase();
  if (scheme === undefined) return (await import("./folder-target.js")).folderTarget(url);
  const open = KINDS[scheme];
  if (open === undefined) throw new UsageError(`${scheme}// is not known: give ${ADDRESSES}`);
  return open(url);
}
