import type { TopLevelSpec } from "vega-lite";
import type { Figure } from "./figure.js";
import { chartFrame } from "./frame.js";
import type { LinkClaims } from "./rows/link-quality.js";
import type { ChartTheme } from "./theme.js";

/** What can be done about a film, and what each costs. */
interface Choice {
  readonly name: string;
  readonly why: string;
  /** Cost at a probability of 0, and of 1. */
  readonly cost: readonly [never: number, surely: number];
  /** The probabilities for which it is the cheapest. */
  readonly from: number;
  readonly to: number;
}

/** Costs beyond this many looks are cut off: they decide nothing. */
const LOOKS_SHOWN = 3;

/** From which probability on a film is accepted or shown to a person, and why from there. */
export function linkThresholdsFigure(claims: LinkClaims): Figure {
  const choices = choicesOf(claims);
  const [match, review] = [figure(claims, "threshold.match"), figure(claims, "threshold.review")];
  return {
    name: "link-thresholds",
    title: `A film is linked from a probability of ${decimal(match)} on, and shown to a person from ${decimal(review)} on`,
    caption:
      "What each choice costs on average, by the probability that the film is the right one. " +
      "The thick line follows the cheapest choice; where it changes lies a threshold. " +
      "The costs are set under linking.costs in leitmotif.config.json, in any unit.",
    columns: [
      { title: "Choice", kind: "text" },
      { title: "What it costs", kind: "prose" },
      { title: "Cheapest from", kind: "count" },
      { title: "To", kind: "count" },
    ],
    rows: choices.map(({ name, why, from, to }) => [name, why, decimal(from), decimal(to)]),
    spec: (theme) => spec(choices, LOOKS_SHOWN * figure(claims, "cost.review"), theme),
  };
}

function choicesOf(claims: LinkClaims): Choice[] {
  const cost = (name: string) => figure(claims, `cost.${name}`);
  const [missed, look, wrong] = [cost("missed_link"), cost("review"), cost("wrong_link")];
  const match = figure(claims, "threshold.match");
  // Where a look costs more than both mistakes, nobody is asked.
  const review = Math.min(figure(claims, "threshold.review"), match);
  return [
    { name: "refuse", why: `a missed link costs ${decimal(missed)}`, cost: [0, missed], from: 0, to: review },
    { name: "ask a person", why: `a look costs ${decimal(look)}`, cost: [look, look], from: review, to: match },
    { name: "link", why: `a wrong link costs ${decimal(wrong)}`, cost: [wrong, 0], from: match, to: 1 },
  ];
}

/** Every build records these figures. */
function figure(claims: LinkClaims, name: string): number {
  return claims.get(name) ?? Number.NaN;
}

function spec(choices: readonly Choice[], highest: number, theme: ChartTheme): TopLevelSpec {
  const quantitative = "quantitative" as const;
  const x = {
    field: "probability",
    type: quantitative,
    title: "probability",
    scale: { domain: [0, 1] },
    axis: { tickCount: 5 },
  };
  const y = { field: "cost", type: quantitative, title: "average cost", scale: { domain: [0, highest] } };
  const color = {
    field: "choice",
    type: "nominal" as const,
    title: null,
    scale: { domain: choices.map(({ name }) => name), range: [theme.muted, theme.alert, theme.main] },
    legend: { orient: "top" as const },
  };
  const thresholds = choices.slice(1).map(({ from }) => ({ probability: from, label: decimal(from) }));
  return {
    ...chartFrame(theme),
    height: 240,
    layer: [
      {
        data: { values: choices.flatMap((choice) => [pointAt(choice, 0), pointAt(choice, 1)]) },
        mark: { type: "line", clip: true, strokeWidth: 1.5, strokeDash: [4, 4] },
        encoding: { x, y, color },
      },
      {
        data: { values: choices.flatMap((choice) => [pointAt(choice, choice.from), pointAt(choice, choice.to)]) },
        mark: { type: "line", clip: true, strokeWidth: 5, strokeCap: "round" },
        encoding: { x, y, color },
      },
      {
        data: { values: thresholds },
        mark: { type: "rule", color: theme.ink },
        encoding: { x },
      },
      {
        data: { values: thresholds },
        mark: { type: "text", align: "left", baseline: "top", dx: 5, dy: 4, y: 0, color: theme.ink },
        encoding: { x, text: { field: "label" } },
      },
    ],
  };
}

function pointAt({ name, cost: [never, surely] }: Choice, probability: number) {
  return { choice: name, probability, cost: never + (surely - never) * probability };
}

function decimal(value: number): string {
  return Number.isNaN(value) ? "–" : String(Number(value.toFixed(3)));
}
