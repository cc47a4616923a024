import type { DoneStage, MadeOf } from "./done-stages.js";

const CHANGES: readonly (readonly [part: keyof MadeOf, words: string])[] = [
  ["code", "its code"],
  ["settings", "its settings"],
  ["inputs", "what it reads"],
  ["outputs", "what it wrote"],
];

/** Why a stage runs again; undefined if it need not. Without `made`, only the stage itself can tell. */
export function whyAgain(made: MadeOf | undefined, done: DoneStage | undefined, force: boolean): string | undefined {
  if (force) return "it was forced";
  if (made === undefined) return "it looks for itself what is new";
  if (done === undefined) return "it had not run before";
  const changed = CHANGES.filter(([part]) => made[part] !== done[part]).map(([, words]) => words);
  return changed.length === 0 ? undefined : `${changed.join(" and ")} changed`;
}
