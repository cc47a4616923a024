import type { TopLevelSpec } from "vega-lite";
import { describe, expect, it } from "vitest";
import { renderSvg } from "#lib/figures/files/render-svg";
import { barChart } from "#lib/figures/spec/bars";
import { heatMap } from "#lib/figures/spec/heat-map";
import { histogram } from "#lib/figures/spec/histogram";
import { intervalChart } from "#lib/figures/spec/intervals";
import { lineChart } from "#lib/figures/spec/lines";
import { orNothing } from "#lib/figures/spec/or-nothing";
import { type ChartTheme, PAGE_THEME, PRINT_THEME } from "#lib/figures/spec/theme";

const SIZE = { name: "chart", width: 760 };

const STYLES = [
  { style: "Ambient", decade: 1990, films: 12, effect: 0.4, low: 0.1, high: 0.7, inner_low: 0.3, inner_high: 0.5 },
  { style: "Swing", decade: 2000, films: 1200, effect: -0.2, low: -0.5, high: 0.1, inner_low: -0.3, inner_high: -0.1 },
];
const BINS = [
  { from: 0, to: 10, songs: 3, smooth: 4 },
  { from: 10, to: 20, songs: 9, smooth: 8 },
];

type Rows = readonly Readonly<Record<string, unknown>>[];
type Draw = (rows: Rows, theme: ChartTheme) => TopLevelSpec;

const CHARTS: readonly (readonly [kind: string, rows: Rows, draw: Draw, shows: string])[] = [
  [
    "bars",
    STYLES,
    (bars, theme) =>
      barChart(
        {
          bars,
          places: bars.length,
          step: 26,
          gap: 11,
          y: { field: "style" },
          x: { field: "films", title: "films", axis: { tickCount: 5 } },
          tooltip: { style: "style" },
          label: { field: "films" },
        },
        theme,
      ),
    ">Ambient<",
  ],
  [
    "dots with intervals",
    STYLES,
    (rows, theme) =>
      intervalChart(
        {
          rows,
          y: { field: "style" },
          x: { field: "effect", title: "difference in log popularity" },
          intervals: [
            ["low", "high"],
            ["inner_low", "inner_high"],
          ],
          reference: 0,
          tooltip: { style: "style", effect: ["difference", ".2f"] },
        },
        theme,
      ),
    ">difference in log popularity<",
  ],
  [
    "lines",
    STYLES,
    (points, theme) =>
      lineChart(
        {
          points,
          x: { field: "decade", title: "decade", axis: { format: "d" }, scale: { zero: false } },
          y: { field: "effect", title: "effect" },
          band: ["low", "high"],
          tooltip: { effect: "effect" },
        },
        theme,
      ),
    ">1990<",
  ],
  [
    "lines in colours",
    STYLES,
    (points, theme) =>
      lineChart(
        {
          points,
          x: { field: "decade", title: "decade" },
          y: { field: "films", title: "films" },
          colour: { field: "style", colours: { Ambient: theme.main, Swing: theme.alert } },
          tooltip: { films: "films" },
        },
        theme,
      ),
    ">Swing<",
  ],
  [
    "a histogram",
    BINS,
    (bins, theme) =>
      histogram(
        {
          bins,
          x: { from: "from", to: "to", title: "tempo" },
          y: { field: "songs", title: "songs" },
          density: "smooth",
          tooltip: { songs: "songs" },
        },
        theme,
      ),
    ">tempo<",
  ],
  [
    "a heat map",
    STYLES,
    (cells, theme) =>
      heatMap(
        {
          cells,
          x: { field: "decade" },
          y: { field: "style" },
          value: { field: "effect", format: ".1f", strongest: 1 },
          tooltip: { effect: "effect" },
        },
        theme,
      ),
    ">−0.2<",
  ],
];

describe("the builders of charts", () => {
  it.each(CHARTS)("draws %s in the colours of the theme alone", async (_kind, rows, draw, shows) => {
    const svg = await renderSvg(draw(rows, PRINT_THEME), SIZE);
    expect(svg).toContain(shows);
    expect(svg).toContain(PRINT_THEME.main);
    expect(await renderSvg(draw(rows, PAGE_THEME), SIZE)).not.toMatch(/#[0-9a-f]{6}/i);
  });

  it.each(CHARTS)("says that %s without a row has nothing to show", async (_kind, rows, draw) => {
    const drawn = (of: typeof rows) => renderSvg(orNothing(draw(of, PRINT_THEME), PRINT_THEME), SIZE);
    expect(await drawn([])).toContain("nothing to show");
    expect(await drawn(rows)).not.toContain("nothing to show");
  });
});

describe("intervalChart", () => {
  const drawn = (rows: Rows) =>
    intervalChart(
      {
        rows,
        y: { field: "style" },
        x: { field: "effect", title: "effect" },
        intervals: [["low", "high"]],
        compare: { field: "decade", colours: { 1990: PAGE_THEME.main, 2000: PAGE_THEME.alert } },
        tooltip: { effect: "effect" },
      },
      PAGE_THEME,
    );

  it("moves estimates apart where several are compared in one place, and nowhere else", () => {
    expect(drawn([...STYLES, ...STYLES.map((row) => ({ ...row, decade: 2000 }))])).toHaveProperty("encoding.yOffset");
    expect(drawn(STYLES)).toHaveProperty("encoding.color");
    expect(drawn(STYLES)).not.toHaveProperty("encoding.yOffset");
  });
});
