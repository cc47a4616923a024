/**
 * When set to 1, plain TypeScript replaces WebAssembly: slower, with the same results. When set to the name of a
 * kernel, only that one is replaced.
 */
export const PLAIN_VARIABLE = "LEITMOTIF_PLAIN";

export type Kernel = "check-rows" | "closest-vectors" | "read-releases" | "search-window";

/** Chooses between two ways of making the same thing, as the environment asks when it is called. */
export function fastOrPlain<Given extends unknown[], Made>(
  kernel: Kernel,
  fast: (...given: Given) => Made,
  plain: (...given: Given) => Made,
): (...given: Given) => Made {
  return (...given) => (isPlain(kernel) ? plain : fast)(...given);
}

function isPlain(kernel: Kernel): boolean {
  const asked = process.env[PLAIN_VARIABLE];
  return asked === "1" || asked === kernel;
}
