import type { MadeFrom } from "./version-record.js";

/** What differs in what two versions were made from. */
export interface Causes {
  readonly deliveries: readonly Difference[];
  readonly code: readonly Difference[];
  readonly settings: readonly Difference[];
}

/** Something named whose value differs; undefined where it is absent. */
export interface Difference {
  readonly name: string;
  readonly before?: string | number;
  readonly after?: string | number;
}

export function causesOf(before: MadeFrom, after: MadeFrom): Causes {
  return {
    deliveries: differences(before.deliveries, after.deliveries),
    code: differences(before.code, after.code),
    settings: differences(before.settings, after.settings),
  };
}

/** Answers are computed when the snapshot is written; all other claims come from earlier stages. */
const STAGE_OF_ANSWERS = "snapshot";

/** Gates warn, but change no figure. */
const WITHOUT_EFFECT = /^gates\./;

/** What may have moved a claim, as words. One word is certain; of several, each may be the cause. */
export function causesOfClaim({ deliveries, code, settings }: Causes, computedBy: string): string[] {
  const isAnswer = computedBy.startsWith("insights/");
  const causes = {
    data: deliveries.length > 0,
    code: code.some(({ name }) => isAnswer || name !== STAGE_OF_ANSWERS),
    configuration: settings.some(({ name }) => !WITHOUT_EFFECT.test(name)),
  };
  return Object.entries(causes).flatMap(([name, differs]) => (differs ? [name] : []));
}

function differences(
  before: Readonly<Record<string, string | number>>,
  after: Readonly<Record<string, string | number>>,
): Difference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap((name) => {
    const [old, now] = [before[name], after[name]];
    if (old === now) return [];
    return [{ name, ...(old !== undefined && { before: old }), ...(now !== undefined && { after: now }) }];
  });
}
