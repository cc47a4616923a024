import { percent } from "../../../core/numbers.js";
import { escapeHtml } from "../../../core/text/html.js";
import { signedBits, stepLabel } from "../../../linking/decide/step-text.js";
import type { CaseCandidate, CaseStep } from "../cases/explorer-case.js";

/** The evidence step by step: each bar starts where the one before ended, and the last is their sum. */
export function waterfallHtml({ steps, score, probability }: CaseCandidate, caption: string): string {
  const bars = barsOf(steps, score);
  const scale = scaleOf(bars);
  const rows = bars.map(({ label, bits, from, to, kind }) => {
    const start = scale(Math.min(from, to));
    const size = scale(Math.max(from, to)) - start;
    return (
      `<tr class="${kind}"><th scope="row">${escapeHtml(label)}</th>` +
      `<td class="bar"><i style="--start:${share(start)};--size:${share(size)}"></i></td>` +
      `<td class="count">${signedBits(bits)}</td></tr>`
    );
  });
  return (
    `<table class="waterfall" style="--zero:${share(scale(0))}"><caption>${escapeHtml(caption)}</caption><thead><tr><th scope="col">Evidence</th>` +
    `<th scope="col"><span class="unseen">Drawn as a bar</span></th><th scope="col" class="count">Bits</th></tr></thead>` +
    `<tbody>${rows.join("")}</tbody></table>` +
    `<p class="waterfall-sum">A score of ${signedBits(score)} bits is a probability of ${percent(probability, 1)}.</p>`
  );
}

interface Bar {
  readonly label: string;
  readonly bits: number;
  readonly from: number;
  readonly to: number;
  readonly kind: "for" | "against" | "sum";
}

function barsOf(steps: readonly CaseStep[], score: number): Bar[] {
  let sum = 0;
  const bars = steps.map(([field, level, bits]): Bar => {
    const from = sum;
    sum += bits;
    return { label: stepLabel({ field, level }), bits, from, to: sum, kind: bits < 0 ? "against" : "for" };
  });
  return [...bars, { label: "score", bits: score, from: 0, to: score, kind: "sum" }];
}

/** Bits to a share of the width. */
function scaleOf(bars: readonly Bar[]): (bits: number) => number {
  const ends = [0, ...bars.map(({ to }) => to)];
  const low = Math.min(...ends);
  const width = Math.max(...ends) - low || 1;
  return (bits) => (bits - low) / width;
}

function share(of: number): string {
  return `${Math.round(of * 1000) / 10}%`;
}
