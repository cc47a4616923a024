import type { SourceName } from "../contract/sources.js";

/**
 * The module that reads a source's files. When it or anything that it uses changes, they are read again. Each source
 * has its own, so that a fix for one source does not cause the dumps of another to be read again.
 */
export function readingModule(source: SourceName): string {
  return `sources/${source}/read`;
}
