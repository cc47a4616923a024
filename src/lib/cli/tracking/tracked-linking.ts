import type { Config } from "../../core/config.js";
import { sha256 } from "../../core/sha256.js";
import { thresholdsFrom } from "../../linking/decide/decide.js";
import { defaultModel } from "../../linking/decide/default-model.js";
import type { Snapshot } from "../../snapshot/open-snapshot.js";
import type { StageFacts } from "./stage-facts.js";
import { paramsFrom, type TrackedRun } from "./tracked-run.js";

/** A claim about how links compare with known ones, such as `linking.sample.precision`. */
const MEASURE = /^linking\.(?<set>\w+)\.(?<measure>\w+)$/;

/** Claims about settings, which have the same shape. */
const SETTINGS: ReadonlySet<string> = new Set(["cost", "threshold"]);

/** What a snapshot tells of its links. */
export type Linked = Pick<Snapshot, "id" | "rows" | "claims">;

/** The linking of a snapshot as a run for each set of known links: with which weights and costs, and how good it was. */
export async function trackedLinking(
  snapshot: Linked,
  { costs }: Config["linking"],
  facts: StageFacts,
): Promise<TrackedRun[]> {
  const model = JSON.stringify(defaultModel, null, 1);
  const decisions = await countDecisions(snapshot);
  return [...(await measuresBySet(snapshot))].map(([set, metrics]) => ({
    name: `linking: ${set}`,
    started: facts.started,
    ended: facts.ended,
    tags: { ...facts.tags, snapshot: snapshot.id, set, sha256: sha256(model) },
    params: {
      ...paramsFrom(prefixed("cost", costs)),
      ...paramsFrom(prefixed("threshold", thresholdsFrom(costs))),
    },
    metrics: { ...facts.metrics, ...decisions, ...metrics },
    files: { "model.json": model },
  }));
}

async function measuresBySet(snapshot: Linked): Promise<ReadonlyMap<string, Record<string, number>>> {
  const sets = new Map<string, Record<string, number>>();
  for (const [name, value] of await snapshot.claims()) {
    const { set = "", measure = "" } = MEASURE.exec(name)?.groups ?? {};
    if (set === "" || SETTINGS.has(set)) continue;
    sets.set(set, { ...sets.get(set), [measure]: value });
  }
  return sets;
}

/** How many links of the warehouse were accepted, left to people and refused. */
async function countDecisions(snapshot: Linked): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { decision } of await snapshot.rows("link_release_title")) {
    const name = `decision_${decision}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

function prefixed(prefix: string, settings: object): Record<string, number> {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [`${prefix}_${name}`, Number(value)]));
}
