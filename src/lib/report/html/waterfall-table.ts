import { escapeHtml } from "../../core/text/html.js";

/** Amounts that add up, each with what it is for. */
export interface Waterfall {
  readonly caption: string;
  /** What the two columns with words and numbers hold. */
  readonly heads: readonly [what: string, amount: string];
  readonly steps: readonly WaterfallStep[];
  readonly sum: WaterfallStep;
  readonly write: (amount: number) => string;
}

export interface WaterfallStep {
  readonly label: string;
  readonly note?: string;
  readonly amount: number;
}

/** Amounts step by step: each bar starts where the one before ended, and the last is their sum. */
export function waterfallTable({ caption, heads, steps, sum, write }: Waterfall): string {
  const bars = barsOf(steps, sum);
  const scale = scaleOf(bars);
  const rows = bars.map(({ label, note, amount, from, to, kind }) => {
    const start = scale(Math.min(from, to));
    const size = scale(Math.max(from, to)) - start;
    const small = note === undefined ? "" : ` <small>${escapeHtml(note)}</small>`;
    return (
      `<tr class="${kind}"><th scope="row">${escapeHtml(label)}${small}</th>` +
      `<td class="bar"><i style="--start:${share(start)};--size:${share(size)}"></i></td>` +
      `<td class="count"><data value="${amount}">${write(amount)}</data></td></tr>`
    );
  });
  const [what, amount] = heads;
  return (
    `<table class="waterfall" style="--zero:${share(scale(0))}"><caption>${escapeHtml(caption)}</caption><thead><tr><th scope="col">${what}</th>` +
    `<th scope="col"><span class="unseen">Drawn as a bar</span></th><th scope="col" class="count">${amount}</th></tr></thead>` +
    `<tbody>${rows.join("")}</tbody></table>`
  );
}

interface Bar extends WaterfallStep {
  readonly from: number;
  readonly to: number;
  readonly kind: "for" | "against" | "sum";
}

function barsOf(steps: readonly WaterfallStep[], total: WaterfallStep): Bar[] {
  let sum = 0;
  const bars = steps.map((step): Bar => {
    const from = sum;
    sum += step.amount;
    return { ...step, from, to: sum, kind: step.amount < 0 ? "against" : "for" };
  });
  return [...bars, { ...total, from: 0, to: total.amount, kind: "sum" }];
}

/** Amounts to a share of the width. */
function scaleOf(bars: readonly Bar[]): (amount: number) => number {
  const ends = [0, ...bars.map(({ to }) => to)];
  const low = Math.min(...ends);
  const width = Math.max(...ends) - low || 1;
  return (amount) => (amount - low) / width;
}

function share(of: number): string {
  return `${Math.round(of * 1000) / 10}%`;
}
