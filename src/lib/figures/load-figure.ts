import type { DefinedFigure } from "./define-figure.js";
import type { FigureFile } from "./find-figures.js";

export async function loadFigure({ module }: FigureFile): Promise<DefinedFigure> {
  // A module imported by a computed path has no type, so its shape is checked here.
  const { default: found } = (await import(module.href)) as { readonly default?: DefinedFigure };
  if (typeof found?.read !== "function")
    throw new Error(`${module}: has no figure: export default defineFigure({ … })`);
  return found;
}
