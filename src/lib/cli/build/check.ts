import { Command } from "commander";
import { grouped } from "../../core/numbers.js";
import { askGates } from "../../stages/gates/gates-stage.js";
import type { GateResult } from "../../warehouse/gates/check-gates.js";
import { ToldFailure } from "../failure.js";
import { configOf } from "../global-options.js";
import { print } from "../output.js";

export function checkCommand(): Command {
  return new Command("check")
    .description("check the warehouse against the quality gates, without changing anything")
    .option("--json", "print all gates as JSON")
    .action(async ({ json }: { readonly json?: boolean }, command: Command) => {
      const results = await askGates(configOf(command));
      print(command, json ? `${JSON.stringify(results, null, 2)}\n` : report(results));
      if (results.some(({ passed, gate }) => !passed && gate.severity === "blocking")) throw new ToldFailure();
    });
}

function report(results: readonly GateResult[]): string {
  const failed = results.filter(({ passed }) => !passed);
  const lines = failed.flatMap(({ gate, offending, examples }) => [
    `${gate.severity} ${gate.name}: ${grouped(offending)} of at most ${grouped(gate.threshold)} rows: ${gate.why}`,
    ...examples.map((row) => `  ${row}`),
  ]);
  return `${[...lines, `${results.length - failed.length} of ${results.length} gates passed`].join("\n")}\n`;
}
