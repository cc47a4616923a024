import { SOURCE_NAMES, type SourceName } from "../contract/sources.js";
import type { Source } from "./source.js";

/**
 * Sources are loaded by name instead of being imported, so that code that only needs their names does not depend on the
 * code of every reader.
 */
export async function loadSource(name: SourceName): Promise<Source> {
  const module: { readonly source: Source } = await import(`./${name}/source.js`);
  return module.source;
}

/** All sources, in their order. */
export function loadSources(): Promise<(readonly [SourceName, Source])[]> {
  return Promise.all(SOURCE_NAMES.map(async (name) => [name, await loadSource(name)] as const));
}
