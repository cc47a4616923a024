/** A place where files are stored under names with slashes: a folder, a container of Azure, a bucket of S3. */
export interface Target {
  /** Its address, without any secret. */
  readonly url: string;
  /** Stores a file unless the name is taken, and tells whether it did. A name never holds a part of a file. */
  putNew(name: string, file: LocalFile): Promise<boolean>;
  /** Undefined if nothing has this name. */
  find(name: string): Promise<StoredFile | undefined>;
  /** All names that start with the prefix, in any order. */
  list(prefix: string): Promise<string[]>;
  /** The content as it arrives. */
  read(name: string): Promise<AsyncIterable<Uint8Array>>;
  /** A small text; undefined if nothing has this name. */
  readText(name: string): Promise<TaggedText | undefined>;
  /**
   * Compare and set: stores a small text if the name still holds what the tag stands for, or nothing where there is no
   * tag. Tells whether it did.
   */
  replaceText(name: string, text: string, tag: string | undefined): Promise<boolean>;
}

/** A file that is to be stored. */
export interface LocalFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface StoredFile {
  readonly bytes: number;
  /** Undefined for files that others stored. */
  readonly sha256: string | undefined;
}

export interface TaggedText {
  readonly text: string;
  /** Stands for this very content in `replaceText`. */
  readonly tag: string;
}
