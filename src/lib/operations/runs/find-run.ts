import { UsageError } from "../../core/errors.js";
import type { Run } from "./run.js";

const EXAMPLES = 5;

/** The run with this id, or the only one whose id begins so; `last` is the newest. */
export function findRun(runs: readonly Run[], id: string): Run {
  const newest = runs.at(-1);
  if (newest === undefined) throw new UsageError("there are no runs yet: leitmotif build makes one");
  if (id === "last") return newest;
  const found = runs.filter((run) => run.id.startsWith(id));
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  if (found.length > 1) throw new UsageError(`${JSON.stringify(id)} begins ${found.length} runs: ${idsOf(found)}`);
  throw new UsageError(`no run is called ${JSON.stringify(id)}; allowed are last, or an id such as ${idsOf(runs)}`);
}

function idsOf(runs: readonly Run[]): string {
  return runs
    .slice(-EXAMPLES)
    .map(({ id }) => id)
    .join(", ");
}
