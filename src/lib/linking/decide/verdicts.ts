import { BY_PERSON } from "../../contract/link-reasons.js";
import type { Link } from "./link.js";

/** A person's decision about a pair, which overrides the model. */
export interface Verdict {
  readonly releaseId: string;
  readonly filmId: string;
  readonly belongs: boolean;
}

export type VerdictsByRelease = ReadonlyMap<string, readonly Verdict[]>;

/** A key that is the same for all verdicts on a pair. */
export function pairKey({ releaseId, filmId }: Pick<Verdict, "releaseId" | "filmId">): string {
  return JSON.stringify([releaseId, filmId]);
}

export function byRelease(verdicts: readonly Verdict[]): VerdictsByRelease {
  const map = new Map<string, Verdict[]>();
  for (const verdict of verdicts) map.set(verdict.releaseId, [...(map.get(verdict.releaseId) ?? []), verdict]);
  return map;
}

/** The links of one release after applying its verdicts. */
export function applyVerdicts(links: readonly Link[], verdicts: readonly Verdict[] | undefined): readonly Link[] {
  const first = links[0];
  if (verdicts === undefined || first === undefined) return links;
  const confirmed = verdicts.filter(({ belongs }) => belongs);
  if (confirmed.length > 0) return confirmed.map(({ filmId }) => decided(first.releaseId, filmId, "match"));
  const denied = new Set(verdicts.map(({ filmId }) => filmId));
  const left = links.filter(({ filmId }) => !denied.has(filmId));
  return left.length > 0 ? left : [decided(first.releaseId, "", "none")];
}

function decided(releaseId: string, filmId: string, decision: Link["decision"]): Link {
  const probability = decision === "match" ? 1 : 0;
  return {
    releaseId,
    filmId,
    probability,
    decision,
    reason: BY_PERSON,
    rule: "verdict",
    margin: undefined,
    runnerUp: "",
  };
}
