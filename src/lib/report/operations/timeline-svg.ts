import { escapeHtml } from "../../core/text/html.js";
import type { Run, StageOfRun } from "../../operations/runs/run.js";
import { timeText } from "../../operations/words.js";
import { isTrouble } from "./outcome-html.js";

const WIDTH = 920;
const ROW = 30;
const LEFT = 104;
const RIGHT = 140;
const BAR = 16;
const LEAST_BAR = 3;

/** When each stage of a run was at work, below one another; what did not run says so in its row. */
export function timelineSvg(run: Run): string {
  const start = Date.parse(run.started);
  const stages = run.stages.map((stage) => ({
    stage,
    from: (Date.parse(stage.started ?? run.started) - start) / 1000,
  }));
  const end = Math.max(1e-3, ...stages.map(({ stage, from }) => from + (stage.seconds ?? 0)));
  const x = (seconds: number) => LEFT + (seconds / end) * (WIDTH - LEFT - RIGHT);
  const rows = stages.map(({ stage, from }, place) =>
    stageRow(stage, place * ROW, x(from), x(from + (stage.seconds ?? 0))),
  );
  const label = `When each stage was at work in ${timeText(run.seconds ?? end)}; the table below has the times`;
  return (
    `<div class="chart" tabindex="0"><svg class="timeline" viewBox="0 0 ${WIDTH} ${ROW * run.stages.length}" role="img" ` +
    `aria-label="${escapeHtml(label)}">${rows.join("")}</svg></div>`
  );
}

function stageRow({ stage, outcome, seconds, because }: StageOfRun, top: number, from: number, to: number): string {
  const middle = top + ROW / 2;
  const name = `<text class="timeline-name" x="${LEFT - 12}" y="${middle + 4}" text-anchor="end">${escapeHtml(stage)}</text>`;
  const rule = `<path class="timeline-rule" d="M${LEFT} ${middle}H${WIDTH - RIGHT}"/>`;
  if (outcome === "done" || outcome === "failed") {
    const width = Math.max(LEAST_BAR, to - from);
    const bar = `<rect class="timeline-${outcome}" x="${fixed(from)}" y="${middle - BAR / 2}" width="${fixed(width)}" height="${BAR}" rx="2"/>`;
    const words = outcome === "failed" ? `failed after ${timeText(seconds)}` : timeText(seconds);
    return name + rule + bar + text(fixed(from + width + 7), middle, words, isTrouble(outcome));
  }
  const mark = `<circle class="timeline-mark" cx="${fixed(from)}" cy="${middle}" r="4"/>`;
  const words = outcome === "unchanged" ? "up to date" : `${outcome}: ${because}`;
  return (
    name + rule + (outcome === "unchanged" ? mark : "") + text(fixed(from + 11), middle, words, isTrouble(outcome))
  );
}

function text(x: string, middle: number, words: string, isBad: boolean): string {
  return `<text class="timeline-words${isBad ? " timeline-bad" : ""}" x="${x}" y="${middle + 4}">${escapeHtml(words)}</text>`;
}

function fixed(number: number): string {
  return String(Math.round(number * 10) / 10);
}
