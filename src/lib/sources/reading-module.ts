import type { SourceName } from "../contract/sources.js";

/**
 * The module that reads a source's files: when it changes, or anything that it uses, they are read again. Each source has
 * its own, so that what mends one does not read the dumps of another again.
 */
export function readingModule(source: SourceName): string {
  return `sources/${source}/read`;
}
