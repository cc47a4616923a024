/** An entry of reports/versions.json: what every page must know of every version. */
export interface Version {
  readonly version: string;
  readonly snapshot: string;
  readonly data: "sample" | "real";
  /** ISO date, or `none`. */
  readonly newestDelivery: string;
  /** The names of its pages, such as `music.html`. */
  readonly pages: readonly string[];
  readonly quality: Quality;
  /** How long its build took, where that is to be known: it differs from build to build. */
  readonly seconds?: number;
}

/** How good a version is, so that all versions can be compared at a glance. */
export interface Quality {
  readonly tables: number;
  readonly rows: number;
  readonly gates: GateCounts;
  readonly links: LinkCounts;
  /** Where the truth is known. */
  readonly precision?: Estimate;
  readonly recall?: Estimate;
}

export interface GateCounts {
  readonly passed: number;
  readonly warned: number;
}

export interface LinkCounts {
  readonly match: number;
  readonly review: number;
  readonly none: number;
}

export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What is kept of a version to compare it with others, in `reports/versions/<version>/record.json`. */
export interface VersionRecord {
  readonly madeFrom: MadeFrom;
  readonly claims: readonly Claim[];
  readonly tables: readonly TableSize[];
  readonly figures: readonly FigureFile[];
}

/** Everything that can move a figure, by name; a change shows in the value. */
export interface MadeFrom {
  /** SHA-256 of each delivery's files. */
  readonly deliveries: Readonly<Record<string, string>>;
  /** A fingerprint of the code of each stage. */
  readonly code: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, string | number>>;
}

export interface Claim {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly computedBy: string;
}

export interface TableSize {
  readonly name: string;
  readonly rows: number;
  readonly sha256: string;
}

/** The drawing of a figure in the version's folder. */
export interface FigureFile {
  readonly name: string;
  readonly title: string;
  readonly file: string;
  readonly sha256: string;
}

/**
 * A line of `reports/versions/<version>/links.json`, which has all links, and all releases for the screen without one.
 * The titles of these are left out, and empty.
 */
export type LinkLine = readonly [
  release: string,
  releaseTitle: string,
  film: string,
  filmTitle: string,
  probability: number,
  decision: string,
  reason: string,
];

/** The date of the data, and what tells versions of the same date apart. */
export function versionLabel({ version, newestDelivery }: Pick<Version, "version" | "newestDelivery">): string {
  return `${newestDelivery} · ${version.slice(newestDelivery.length + 1)}`;
}
