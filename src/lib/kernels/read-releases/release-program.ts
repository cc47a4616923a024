/** Reads releases that contain only what dumps usually have, many times as fast as the reader of all XML. */
export interface ReleaseProgram {
  /** Loads releases, one after the other, and where each of them ends. */
  load(releases: Buffer, ends: Uint32Array): void;
  /** Reads releases from `first` up to the first unusual one. The result is valid until the next call. */
  read(first: number): ReadReleases;
}

export interface ReadReleases {
  /** The number of releases that were read. */
  readonly count: number;
  /** Their ids; 0 for those that are not wanted. */
  readonly ids: Uint32Array;
  /** For each table the lines, and where those of each release end. */
  readonly tables: Readonly<Record<string, { readonly bytes: Uint8Array; readonly ends: Uint32Array }>>;
  readonly passedOver: number;
}

/** The genres and styles that mark music for the screen, as XML writes them. */
export interface ScreenWords {
  readonly genres: readonly Buffer[];
  readonly styles: readonly Buffer[];
}
