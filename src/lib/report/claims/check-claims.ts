import { InputError } from "../../core/errors.js";
import type { Claims } from "../../snapshot/open-snapshot.js";

const USED = /\{\{(?:claim|interval) ([^}]+)\}\}/g;

/** Fails where a page uses a claim that the snapshot does not have, or that no notebook asserts. */
export function checkClaims(
  pages: ReadonlyMap<string, string>,
  claims: Claims,
  asserted: { has(name: string): boolean },
): void {
  const faults = [...pages].flatMap(([page, text]) =>
    [...text.matchAll(USED)].flatMap(([, name = ""]) => {
      if (!claims.has(name)) return `${page}: the snapshot has no claim ${name}`;
      return asserted.has(name) ? [] : `${page}: no notebook asserts ${name} (add: assertClaim(claims, "${name}", …))`;
    }),
  );
  if (faults.length > 0) throw new InputError(`pages make claims that are not held:\n  ${faults.join("\n  ")}`);
}
