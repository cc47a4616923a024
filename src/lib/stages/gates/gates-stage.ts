import { writeFileSync } from "node:fs";
import { writeAtomically } from "../../core/atomic-write.js";
import type { Config } from "../../core/config.js";
import { InputError } from "../../core/errors.js";
import { counted } from "../../core/numbers.js";
import type { GateResult } from "../../warehouse/gates/check-gates.js";
import { checkWarehouse } from "../../warehouse/gates/check-warehouse.js";
import { gateResultsFile } from "../places.js";
import type { Build, Stage, StageResult } from "../stage.js";

export const gatesStage: Stage = {
  name: "gates",
  made: {
    code: ["stages/gates/gates-stage"],
    from: ({ config }) => [config.paths.warehouse, config.paths.staged],
    into: ({ config }) => [gateResultsFile(config)],
    settings: ({ config }) => config.gates,
  },
  run: gates,
};

/** Checks all gates and returns their results, whether or not they pass. */
export async function askGates(config: Config): Promise<GateResult[]> {
  const { memoryLimit, threads, gates: settings, paths } = config;
  return checkWarehouse({
    warehousePath: paths.warehouse,
    stagedFolder: paths.staged,
    settings,
    memoryLimit,
    threads,
  });
}

async function gates({ config }: Build): Promise<StageResult> {
  const results = await askGates(config);
  refuseBlocked(results, config);
  await writeAtomically(gateResultsFile(config), async (path) =>
    writeFileSync(path, `${JSON.stringify(results, null, 2)}\n`),
  );
  const warnings = results.filter(({ passed }) => !passed).length;
  return { summary: `${counted(results.length, "gate", "gates")}, ${counted(warnings, "warning", "warnings")}` };
}

function refuseBlocked(results: readonly GateResult[], { paths }: Config): void {
  const failed = results.filter(({ passed, gate }) => !passed && gate.severity === "blocking");
  if (failed.length === 0) return;
  const reasons = failed.map(
    ({ gate, offending, examples }) =>
      `\n  ${gate.name}: ${counted(offending, "row", "rows")} (${gate.why})${examples.map((row) => `\n    ${row}`).join("")}`,
  );
  throw new InputError(`${counted(failed.length, "gate blocks", "gates block")} the build:${reasons.join("")}\n `, {
    file: paths.warehouse,
    remedy: "leitmotif check shows all gates",
  });
}
