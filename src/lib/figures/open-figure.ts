import { InputError } from "../core/errors.js";
import { nearest } from "../core/nearest.js";
import { openSnapshot, type Snapshot } from "../snapshot/open-snapshot.js";
import type { FigureOptions } from "./chosen-year.js";
import type { Figure } from "./figure.js";
import { type FigureFile, findFigures } from "./find-figures.js";
import { loadFigure } from "./load-figure.js";

/**
 * A figure of the report, drawn from the given snapshot or that of the last build. Some figures can be limited to the
 * films of one year.
 *
 * ```js
 * const { title, caption, rows } = await figure("source-counts");
 * ```
 */
export async function figure(
  name: string,
  snapshot: Snapshot = openSnapshot(),
  options: FigureOptions = {},
): Promise<Figure> {
  const definition = await loadFigure(figureFile(name));
  return definition.read(name, snapshot, options);
}

/** The names of all figures. */
export function figureNames(): string[] {
  return findFigures().map(({ name }) => name);
}

/** The names of all figures under the topics that they belong to. */
export function figuresByTopic(): ReadonlyMap<string, readonly string[]> {
  const topics = new Map<string, string[]>();
  for (const { topic, name } of findFigures()) topics.set(topic, [...(topics.get(topic) ?? []), name]);
  return new Map([...topics].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function figureFile(wanted: string): FigureFile {
  const files = findFigures();
  const found = files.find(({ name }) => name === wanted);
  if (found !== undefined) return found;
  const names = files.map(({ name }) => name);
  const meant = nearest(wanted, names);
  const remedy = meant === undefined ? `there are: ${names.join(", ")}` : `did you mean ${meant}?`;
  throw new InputError("no figure has this name", { value: wanted, remedy });
}
