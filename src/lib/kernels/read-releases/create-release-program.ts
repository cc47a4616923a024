import { fastOrPlain } from "../fast-or-plain.js";
import { createFastReleaseProgram } from "./fast.js";
import type { ReleaseProgram, ScreenWords } from "./release-program.js";

/** Spares 35% of the plain stage's time for all releases of a dump, measured on 120,000. Plainly there is none: whoever asks for it has to read the XML of every release, not of unusual ones only. */
export const createReleaseProgram = fastOrPlain<[screen: ScreenWords, screenOnly: boolean], ReleaseProgram | undefined>(
  "read-releases",
  createFastReleaseProgram,
  () => undefined,
);
