/** Settings of a chart's channel beyond its field, in the words of Vega-Lite. */
export interface ChannelStyle {
  readonly scale?: Readonly<Record<string, unknown>>;
  readonly axis?: Readonly<Record<string, unknown>>;
}

/** Writes large sums as people say them: $20m, $1.5bn. */
export const DOLLARS = {
  format: "$~s",
  labelExpr: "datum.value === 0 ? '$0' : replace(replace(datum.label, 'M', 'm'), 'G', 'bn')",
} as const;

/** A field that is measured or counted. */
export function quantity<S extends ChannelStyle>(field: string, title: string, style?: S) {
  return { field, type: "quantitative" as const, title, ...style };
}

/** Colours that stand for words, which a legend explains. */
export interface Colours {
  readonly field: string;
  readonly colours: Readonly<Record<string, string>>;
  /** Stacks the entries, which fits a phone. */
  readonly stacked?: boolean;
  /** In pixels. */
  readonly labelLimit?: number;
}

export function colourChannel({ field, colours, stacked = false, labelLimit }: Colours) {
  return {
    field,
    type: "nominal" as const,
    title: null,
    scale: { domain: Object.keys(colours), range: Object.values(colours) },
    legend: {
      orient: "top" as const,
      symbolOpacity: 1,
      ...(stacked && { direction: "vertical" as const }),
      ...(labelLimit !== undefined && { labelLimit }),
    },
  };
}

/** The tooltip of a mark: the title of each field, and the format of its numbers. */
export type Tooltip = Readonly<Record<string, string | readonly [title: string, format: string]>>;

export function tooltipChannel(tooltip: Tooltip) {
  return Object.entries(tooltip).map(([field, shown]) =>
    typeof shown === "string" ? { field, title: shown } : { field, title: shown[0], format: shown[1] },
  );
}
