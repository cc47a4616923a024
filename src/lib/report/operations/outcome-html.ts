import type { RunOutcome, StageOutcome } from "../../operations/runs/run.js";
import type { StageOverview } from "../../operations/runs/stage-overview.js";

type Outcome = RunOutcome | StageOutcome | StageOverview["last"];

interface OutcomeWords {
  /** Tells outcomes apart where colours do not. */
  readonly sign: string;
  readonly meaning: string;
}

/** What each outcome looks like, and what it means. */
export const OUTCOMES: Readonly<Record<Outcome, OutcomeWords>> = {
  done: { sign: "●", meaning: "it ran" },
  unchanged: { sign: "○", meaning: "it was up to date, so it did not run" },
  skipped: { sign: "–", meaning: "it was not asked for, or a stage before it did not get through" },
  failed: { sign: "✕", meaning: "it ran, and ended with an error" },
  interrupted: { sign: "!", meaning: "it was killed on its way, or the machine stopped" },
  running: { sign: "…", meaning: "it was at work when this was written" },
  waiting: { sign: "·", meaning: "its turn had not come when this was written" },
  "never run": { sign: "?", meaning: "no run in the ledger has come to it" },
};

/** An outcome as a word with a sign. */
export function outcomeHtml(outcome: Outcome): string {
  return `<span class="run-outcome run-${outcome.replace(" ", "-")}"><i aria-hidden="true">${OUTCOMES[outcome].sign}</i> ${outcome}</span>`;
}

export function isTrouble(outcome: Outcome): boolean {
  return outcome === "failed" || outcome === "interrupted";
}
