import { afterEach, beforeEach, describe, vi } from "vitest";
import { PLAIN_VARIABLE } from "#lib/kernels/fast-or-plain";

const WAYS = [
  { way: "WebAssembly", plain: "" },
  { way: "plain TypeScript", plain: "1" },
];

/** Runs tests with the fast kernels, and again with their plain twins. */
export function describeBothWays(what: string, tests: () => void): void {
  describe.each(WAYS)(`${what}, in $way`, ({ plain }) => {
    beforeEach(() => {
      vi.stubEnv(PLAIN_VARIABLE, plain);
    });
    afterEach(() => {
      vi.unstubAllEnvs();
    });
    tests();
  });
}
