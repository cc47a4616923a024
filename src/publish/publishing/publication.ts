import { sha256 } from "leitmotif/extension";

/** What is published together. Its text is the manifest, which says nothing about when or where it was published. */
export interface Publication {
  /** The report's version. */
  readonly version: string;
  readonly snapshot: string;
  readonly data: "sample" | "real";
  /** Sorted by name. */
  readonly files: readonly PublishedFile[];
}

export interface PublishedFile {
  /** Its part and its path there: `snapshot/claim.parquet`, `report/index.html`, `evidence/gates.csv`. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What `latest` holds. */
export interface Pointer {
  readonly publication: string;
  readonly version: string;
  /** Of the manifest. */
  readonly sha256: string;
}

/** The one name that ever changes. */
export const LATEST = "latest.json";

export function publicationText(publication: Publication): string {
  return `${JSON.stringify(publication, null, 2)}\n`;
}

/** Equal content has an equal id, so that two publishers of the same build help each other. */
export function publicationId(publication: Publication): string {
  return sha256(publicationText(publication)).slice(0, 12);
}

export function manifestName(id: string): string {
  return `publications/${id}/manifest.json`;
}

/** Where a file is stored. A snapshot has an id of its own, so publications share it. */
export function storedName(file: string, id: string, snapshot: string): string {
  const inSnapshot = /^snapshot\/(.*)$/.exec(file)?.[1];
  return inSnapshot === undefined ? `publications/${id}/${file}` : `snapshots/${snapshot}/${inSnapshot}`;
}

export function pointerText(publication: Publication): string {
  const pointer: Pointer = {
    publication: publicationId(publication),
    version: publication.version,
    sha256: sha256(publicationText(publication)),
  };
  return `${JSON.stringify(pointer, null, 2)}\n`;
}
