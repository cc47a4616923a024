import { readdirSync } from "node:fs";
import { InputError } from "../core/errors.js";
import { nearest } from "../core/nearest.js";
import { openSnapshot, type Snapshot } from "../snapshot/open-snapshot.js";
import type { DefinedFigure } from "./define-figure.js";
import type { Figure } from "./figure.js";

/** A figure of the report, drawn from a snapshot: that of the last build, where none is given. */
export async function figure(name: string, snapshot: Snapshot = openSnapshot()): Promise<Figure> {
  const definition = await definitionOf(name);
  return definition.read(name, snapshot);
}

/** The names of all figures: a figure is whatever lies in the folder of charts. */
export function figureNames(): string[] {
  return readdirSync(new URL("./charts/", import.meta.url))
    .flatMap((file) => FIGURE_FILE.exec(file)?.[1] ?? [])
    .sort();
}

const FIGURE_FILE = /^([a-z0-9-]+)\.js$/;

async function definitionOf(name: string): Promise<DefinedFigure> {
  const names = figureNames();
  if (!names.includes(name)) {
    const meant = nearest(name, names);
    const remedy = meant === undefined ? `there are: ${names.join(", ")}` : `did you mean ${meant}?`;
    throw new InputError("no figure has this name", { value: name, remedy });
  }
  const file = new URL(`./charts/${name}.js`, import.meta.url);
  // A module that is found by its place has no type; what matters of it is tested below.
  const { default: found } = (await import(file.href)) as { readonly default?: DefinedFigure };
  if (typeof found?.read !== "function") throw new Error(`${file}: has no figure: export default defineFigure({ … })`);
  return found;
}
