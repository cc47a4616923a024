const OPTIONAL = /\{\{known ([a-z0-9._-]+)\}\}(.*?)\{\{end\}\}/gs;

/**
 * Leaves out what a page says only if a claim is known: `{{known linking.gold.recall}}… {{claim linking.gold.recall}} …{{end}}`.
 * Real data need not have every claim of the sample.
 */
export function withoutUnknown(text: string, isKnown: (claim: string) => boolean): string {
  return text.replace(OPTIONAL, (_whole, claim: string, said: string) => (isKnown(claim) ? said : ""));
}

/** The claims on which a text of a page depends. */
export function claimsDependedOn(text: string): string[] {
  return [...text.matchAll(OPTIONAL)].map(([, claim = ""]) => claim);
}
