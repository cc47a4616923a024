import type { Colours } from "../../../figures/spec/channels.js";
import type { ChartTheme } from "../../../figures/spec/theme.js";

/** The chosen model, which comes first, and what it must outdo. */
export function curveColours(rows: readonly { readonly model: string }[], theme: ChartTheme): Colours {
  const models = [...new Set(rows.map(({ model }) => model))];
  const colours = [theme.main, theme.muted, theme.alert];
  return {
    field: "model",
    colours: Object.fromEntries(models.map((model, place) => [model, colours[place] ?? theme.alert])),
  };
}
