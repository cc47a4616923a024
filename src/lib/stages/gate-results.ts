import { readFileSync } from "node:fs";
import type { Config } from "../core/config.js";
import { InputError } from "../core/errors.js";
import type { GateResult } from "../warehouse/gates/check-gates.js";
import { gateResultsFile } from "./places.js";

/** What the gates found in the last build. */
export function readGateResults(config: Config): GateResult[] {
  try {
    // Only the stage writes this file, whole or not at all.
    return JSON.parse(readFileSync(gateResultsFile(config), "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new InputError("the gates have not been asked yet", {
      file: gateResultsFile(config),
      remedy: "run: leitmotif build",
    });
  }
}
