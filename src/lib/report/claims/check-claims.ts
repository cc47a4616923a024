import { InputError } from "../../core/errors.js";
import type { Claims } from "../../snapshot/open-snapshot.js";
import { claimsDependedOn, withoutUnknown } from "./optional-text.js";

const USED = /\{\{(?:claim|interval) ([a-z0-9._-]+)\}\}/g;

/** Fails where a page uses a claim that the snapshot does not have, or that no notebook asserts. */
export function checkClaims(
  pages: ReadonlyMap<string, string>,
  claims: Claims,
  asserted: { has(name: string): boolean },
): void {
  const faults = [...pages].flatMap(([page, text]) => {
    const said = withoutUnknown(text, (name) => claims.has(name));
    const used = [...said.matchAll(USED)].map(([, name = ""]) => name);
    return [
      ...used.filter((name) => !claims.has(name)).map((name) => `${page}: the snapshot has no claim ${name}`),
      // Also of what is left out: a misspelt name would never be known.
      ...[...used.filter((name) => claims.has(name)), ...claimsDependedOn(text)]
        .filter((name) => !asserted.has(name))
        .map((name) => `${page}: no notebook asserts ${name} (add: assertClaim(claims, "${name}", …))`),
    ];
  });
  if (faults.length > 0) {
    throw new InputError(`pages make claims that are not held:\n  ${[...new Set(faults)].join("\n  ")}`);
  }
}
