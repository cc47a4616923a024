import type { Snapshot } from "../../snapshot/open-snapshot.js";
import type { Version } from "../changes/version-record.js";

/** What a version is called: two builds of the same data have the same name. */
export function versionName({ id, manifest }: Snapshot): string {
  return `${newestDelivery(manifest)}-${id}`;
}

export function newestDelivery({ deliveries }: Snapshot["manifest"]): string {
  return deliveries.at(-1)?.date ?? "none";
}

/** The versions with one added, newest delivery first. */
export function addVersion(versions: readonly Version[], added: Version): Version[] {
  return [added, ...versions.filter(({ version }) => version !== added.version)].sort((a, b) =>
    a.newestDelivery > b.newestDelivery ? -1 : a.newestDelivery < b.newestDelivery ? 1 : 0,
  );
}
