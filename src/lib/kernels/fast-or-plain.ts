/**
 * Set to 1, it has plain TypeScript do what WebAssembly does otherwise: more slowly, with the same results. Set
 * to the name of a kernel, it takes that one's place only.
 */
export const PLAIN_VARIABLE = "LEITMOTIF_PLAIN";

export type Kernel = "check-rows" | "read-releases" | "search-window";

/** Of two ways to make the same thing, takes the one that the environment asks for at that time. */
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
