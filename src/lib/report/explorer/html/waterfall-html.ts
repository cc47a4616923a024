import { percent } from "../../../core/numbers.js";
import { signedBits, stepLabel } from "../../../linking/decide/step-text.js";
import { waterfallTable } from "../../html/waterfall-table.js";
import type { CaseCandidate } from "../cases/explorer-case.js";

/** The evidence step by step. */
export function waterfallHtml({ steps, score, probability }: CaseCandidate, caption: string): string {
  const table = waterfallTable({
    caption,
    heads: ["Evidence", "Bits"],
    steps: steps.map(([field, level, amount]) => ({ label: stepLabel({ field, level }), amount })),
    sum: { label: "score", amount: score },
    write: signedBits,
  });
  return (
    table +
    `<p class="waterfall-sum">A score of ${signedBits(score)} bits is a probability of ${percent(probability, 1)}.</p>`
  );
}
