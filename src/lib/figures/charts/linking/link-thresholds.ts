import { z } from "zod";
import { sqlFile } from "../../../core/duckdb.js";
import { defineFigure } from "../../define-figure.js";
import { colourChannel, quantity } from "../../spec/channels.js";
import { chartFrame } from "../../spec/frame.js";

/** Null only while nothing has been linked. */
const setting = z.number().nullable();

const row = z.object({
  choice: z.enum(["refuse", "ask a person", "link"]),
  cost_if_wrong: setting,
  cost_if_right: setting,
  cheapest_from: setting,
  cheapest_to: setting,
});

export type LinkThresholdRow = z.infer<typeof row>;

/** Costs beyond this many looks are cut off, because they decide nothing. */
const LOOKS_SHOWN = 3;

/** The probabilities from which a film is accepted or shown to a person, and the reasons. */
export default defineFigure({
  row,
  from: { sql: sqlFile(import.meta.url, "link-thresholds.sql") },
  // From the claims, because a choice that is never the cheapest has a threshold too.
  title: (_choices, claims) =>
    `A film is linked from a probability of ${decimal(claims.get("linking.threshold.match"))} on, ` +
    `and shown to a person from ${decimal(claims.get("linking.threshold.review"))} on`,
  caption: () =>
    "What each choice costs on average, by the probability that the film is the right one. " +
    "The thick line follows the cheapest choice; where it changes lies a threshold. " +
    "The costs are set under linking.costs in leitmotif.config.json, in any unit.",
  columns: [
    { title: "Choice", kind: "text", cell: ({ choice }) => choice },
    { title: "What it costs", kind: "prose", cell: why },
    { title: "Cheapest from", kind: "count", cell: (choice) => decimal(choice.cheapest_from) },
    { title: "To", kind: "count", cell: (choice) => decimal(choice.cheapest_to) },
  ],
  spec(choices, theme) {
    const look = choices.find(({ choice }) => choice === "ask a person")?.cost_if_right ?? 0;
    const x = quantity("probability", "probability", { scale: { domain: [0, 1] }, axis: { tickCount: 5 } });
    const y = quantity("cost", "average cost", { scale: { domain: [0, LOOKS_SHOWN * look] } });
    const colours = { refuse: theme.muted, "ask a person": theme.alert, link: theme.main };
    const color = colourChannel({ field: "choice", colours });
    const thresholds = choices
      .slice(1)
      .map(({ cheapest_from }) => ({ probability: cheapest_from, label: decimal(cheapest_from) }));
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
          data: {
            values: choices.flatMap((choice) =>
              [choice.cheapest_from, choice.cheapest_to].map((p) => pointAt(choice, p)),
            ),
          },
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
  },
});

function why({ choice, cost_if_right, cost_if_wrong }: LinkThresholdRow): string {
  if (choice === "refuse") return `a missed link costs ${decimal(cost_if_right)}`;
  return `a ${choice === "link" ? "wrong link" : "look"} costs ${decimal(cost_if_wrong)}`;
}

function pointAt({ choice, cost_if_wrong, cost_if_right }: LinkThresholdRow, probability: number | null) {
  const [never, surely] = [cost_if_wrong ?? 0, cost_if_right ?? 0];
  return { choice, probability, cost: never + (surely - never) * (probability ?? 0) };
}

function decimal(value: number | null | undefined): string {
  return value == null ? "–" : String(Number(value.toFixed(3)));
}
