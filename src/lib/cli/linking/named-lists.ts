import type { Command } from "commander";
import { UsageError } from "../../core/errors.js";
import type { FilmSource } from "../../linking/run/read-film-index.js";
import { type LinkedLists, withWarehouseLists } from "../../linking/run/warehouse/warehouse-lists.js";
import { configOf } from "../global-options.js";

/** Lets `work` use the releases and films given as options, or those of the warehouse; films may be indexed already. */
export async function withReleasesAndFilms<T>(
  { index, ...given }: Partial<LinkedLists> & { readonly index?: string },
  command: Command,
  work: (lists: { readonly releases: string; readonly films: FilmSource }) => Promise<T>,
): Promise<T> {
  if (index === undefined) return withLists(given, ["releases", "films"], command, work);
  if (given.films !== undefined) throw new UsageError("--films and --index both name the films: give one of them");
  return withLists(given, ["releases"], command, ({ releases }) => work({ releases, films: { index } }));
}

/** Lets `work` use the lists given as options, or those of the warehouse if none are given. */
export async function withLists<Name extends keyof LinkedLists, T>(
  given: Partial<LinkedLists>,
  names: readonly Name[],
  command: Command,
  work: (lists: Pick<LinkedLists, Name>) => Promise<T>,
): Promise<T> {
  const missing = names.filter((name) => given[name] === undefined);
  const config = configOf(command);
  if (missing.length === names.length) return withWarehouseLists(config.paths.warehouse, config, work);
  if (missing.length > 0) {
    const options = (some: readonly string[]) => some.map((name) => `--${name}`).join(", ");
    throw new UsageError(`${options(missing)} is missing: give all of ${options(names)}, or none to use the warehouse`);
  }
  // At this point, no list is missing.
  return work(given as Pick<LinkedLists, Name>);
}
