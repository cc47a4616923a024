/** Reads releases, many times as fast as the reader of all XML: those that are made of what dumps usually have. */
export interface ReleaseProgram {
  /** Takes releases, one behind the other, and where each of them ends. */
  load(releases: Buffer, ends: Uint32Array): void;
  /** Reads releases from one on, up to the first that is unusual. Good until the next call. */
  read(first: number): ReadReleases;
}

export interface ReadReleases {
  /** How many were read. */
  readonly count: number;
  /** Of these, the ids; 0 for those that are not wanted. */
  readonly ids: Uint32Array;
  /** By table: the lines, and where those of each release end. */
  readonly tables: Readonly<Record<string, { readonly bytes: Uint8Array; readonly ends: Uint32Array }>>;
  readonly passedOver: number;
}

/** The genres and styles that mark what is for the screen, as they stand in XML. */
export interface ScreenWords {
  readonly genres: readonly Buffer[];
  readonly styles: readonly Buffer[];
}
