import { type Causes, causesOfClaim } from "./causes.js";
import type { Claim, Estimate } from "./version-record.js";

/** A claim whose value differs between two versions, or that only one of them makes. */
export interface MovedClaim {
  readonly name: string;
  readonly unit: string;
  readonly before?: ClaimValue;
  readonly after?: ClaimValue;
  /** The change as a share of the value before; undefined where there is none. */
  readonly change?: number;
  /** Whether each value lies outside of the other's interval; undefined without intervals. */
  readonly beyondInterval?: boolean;
  readonly causes: readonly string[];
}

/** A claim with its limits, where others state them. */
export interface ClaimValue extends Partial<Estimate> {
  readonly value: number;
}

/** Rounding on another machine or in another order of sums is no change. */
const SAME = 1e-9;

/** The claims that moved: first those beyond their interval, then by how much they moved. */
export function movedClaims(before: readonly Claim[], after: readonly Claim[], causes: Causes): MovedClaim[] {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  return names
    .flatMap((name) => movedClaim(name, old.get(name), now.get(name), causes) ?? [])
    .sort((a, b) => rank(b) - rank(a) || size(b) - size(a) || (a.name < b.name ? -1 : 1));
}

/** How many claims both versions make with the same value. */
export function keptClaims(before: readonly Claim[], after: readonly Claim[]): number {
  const old = valuesOf(before);
  return [...valuesOf(after)].filter(([name, { value }]) => {
    const earlier = old.get(name);
    return earlier !== undefined && isSame(earlier.value, value);
  }).length;
}

interface NamedValue extends ClaimValue {
  readonly claim: Claim;
}

/** The limits of an interval are claims too; they are shown with the value that they belong to. */
function valuesOf(claims: readonly Claim[]): ReadonlyMap<string, NamedValue> {
  const all = new Map(claims.map((claim) => [claim.name, claim]));
  const isLimit = (name: string) => /_(?:low|high)$/.test(name) && all.has(name.replace(/_(?:low|high)$/, ""));
  return new Map(
    claims
      .filter(({ name }) => !isLimit(name))
      .map((claim) => {
        const [low, high] = [all.get(`${claim.name}_low`)?.value, all.get(`${claim.name}_high`)?.value];
        const limits = low === undefined || high === undefined ? {} : { low, high };
        return [claim.name, { claim, value: claim.value, ...limits }];
      }),
  );
}

function movedClaim(
  name: string,
  before: NamedValue | undefined,
  after: NamedValue | undefined,
  causes: Causes,
): MovedClaim | undefined {
  const claim = (after ?? before)?.claim;
  if (claim === undefined || (before && after && isSame(before.value, after.value))) return undefined;
  const beyond = before && after && beyondInterval(before, after);
  return {
    name,
    unit: claim.unit,
    ...(before && { before: withoutClaim(before) }),
    ...(after && { after: withoutClaim(after) }),
    ...(before && after && before.value !== 0 && { change: (after.value - before.value) / Math.abs(before.value) }),
    ...(beyond !== undefined && { beyondInterval: beyond }),
    causes: causesOfClaim(causes, claim.computedBy),
  };
}

function isSame(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));
}

function beyondInterval(before: ClaimValue, after: ClaimValue): boolean | undefined {
  const outside = [isOutside(after.value, before), isOutside(before.value, after)];
  return outside.includes(undefined) ? undefined : outside.every((one) => one === true);
}

function isOutside(value: number, { low, high }: ClaimValue): boolean | undefined {
  return low === undefined || high === undefined ? undefined : value < low || value > high;
}

function withoutClaim({ claim: _, ...value }: NamedValue): ClaimValue {
  return value;
}

function rank({ beyondInterval }: MovedClaim): number {
  return beyondInterval === true ? 1 : 0;
}

/** What comes from nothing, or is new or gone, counts as much as what doubled. */
function size({ change }: MovedClaim): number {
  return Math.abs(change ?? 1);
}
