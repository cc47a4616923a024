import { readFileSync } from "node:fs";
import type { Config } from "../../core/config.js";
import { InputError } from "../../core/errors.js";
import type { GateResult } from "../../warehouse/gates/check-gates.js";
import { gateResultsFile } from "../places.js";

/** The results of the gates in the last build. */
export function readGateResults(config: Config): GateResult[] {
  try {
    // Only the stage writes this file, and always as a whole.
    return JSON.parse(readFileSync(gateResultsFile(config), "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new InputError("the gates have not been checked yet", {
      file: gateResultsFile(config),
      remedy: "run: leitmotif build",
    });
  }
}
