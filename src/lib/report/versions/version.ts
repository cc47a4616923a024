import type { Snapshot } from "../../snapshot/open-snapshot.js";

/** An entry of reports/versions.json. */
export interface Version {
  readonly version: string;
  readonly snapshot: string;
  readonly data: "sample" | "real";
  readonly newestDelivery: string;
}

export function versionOf({ id, manifest }: Snapshot): Version {
  const newestDelivery = manifest.deliveries.at(-1)?.date ?? "none";
  return { version: `${newestDelivery}-${id}`, snapshot: id, data: manifest.data, newestDelivery };
}

/** The versions with one added, newest delivery first. */
export function addVersion(versions: readonly Version[], added: Version): Version[] {
  return [added, ...versions.filter(({ version }) => version !== added.version)].sort((a, b) =>
    a.newestDelivery > b.newestDelivery ? -1 : a.newestDelivery < b.newestDelivery ? 1 : 0,
  );
}
