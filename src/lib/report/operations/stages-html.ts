import { grouped } from "../../core/numbers.js";
import { escapeHtml } from "../../core/text/html.js";
import type { Run } from "../../operations/runs/run.js";
import type { StageOverview } from "../../operations/runs/stage-overview.js";
import { momentText, timeText } from "../../operations/words.js";
import { type HtmlColumn, tableRegion } from "../html/table-region.js";
import { outcomeHtml } from "./outcome-html.js";

const COLUMNS: readonly HtmlColumn[] = [
  { title: "Stage" },
  { title: "When last asked for" },
  { title: "Ran", kind: "count" },
  { title: "Unchanged", kind: "count" },
  { title: "Failed", kind: "count" },
  { title: "Interrupted", kind: "count" },
  { title: "Last time", kind: "count" },
  { title: "Times of complete runs", kind: "prose" },
];

const SPARK = { width: 120, height: 22, most: 30, widest: 10 };

/** Every stage over all runs. */
export function stagesHtml(stages: readonly StageOverview[], runs: readonly Run[]): string {
  return tableRegion({
    label: "Every stage over all runs",
    columns: COLUMNS,
    rows: stages.map(({ stage, last, done, unchanged, failed, interrupted, complete }) => [
      escapeHtml(stage),
      outcomeHtml(last),
      ...[done, unchanged, failed, interrupted].map(grouped),
      timesHtml(complete),
      sparkSvg(completeSeconds(stage, runs)),
    ]),
  });
}

function timesHtml(complete: StageOverview["complete"]): string {
  if (complete === undefined) return "";
  const { seconds, usualSeconds } = complete;
  const usual = usualSeconds === undefined ? "" : `<span class="interval">usually ${timeText(usualSeconds)}</span>`;
  return `${timeText(seconds)}${usual}`;
}

interface Moment {
  readonly started: string;
  readonly seconds: number;
}

function completeSeconds(name: string, runs: readonly Run[]): Moment[] {
  return runs.flatMap(({ stages }) =>
    stages.flatMap(({ stage, outcome, started, seconds }) =>
      stage === name && outcome === "done" && started !== undefined && seconds !== undefined
        ? [{ started, seconds }]
        : [],
    ),
  );
}

/** Bars without axes: the table beside them has the values. */
function sparkSvg(moments: readonly Moment[]): string {
  const shown = moments.slice(-SPARK.most);
  const highest = Math.max(1e-3, ...shown.map(({ seconds }) => seconds));
  const step = Math.min(SPARK.widest, SPARK.width / shown.length);
  const bars = shown.map(({ started, seconds }, place) => {
    const height = Math.max(1, (seconds / highest) * SPARK.height);
    const top = Math.round((SPARK.height - height) * 10) / 10;
    return (
      `<rect x="${place * step}" y="${top}" width="${step - 1}" height="${Math.round(height * 10) / 10}">` +
      `<title>${momentText(started)}: ${timeText(seconds)}</title></rect>`
    );
  });
  return `<svg class="spark" viewBox="0 0 ${SPARK.width} ${SPARK.height}" width="${SPARK.width}" height="${SPARK.height}" aria-hidden="true">${bars.join("")}</svg>`;
}
