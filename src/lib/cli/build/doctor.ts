import { Command } from "commander";
import { ToldFailure } from "../failure.js";
import { print } from "../output.js";
import { type Finding, findings } from "./doctor-checks.js";

export function doctorCommand(): Command {
  return new Command("doctor")
    .description("check whether this machine has what the other commands need")
    .option("--json", "print the findings as JSON")
    .action(async (options: { json?: boolean }, command: Command) => {
      const found = await findings(command.optsWithGlobals<{ config?: string }>().config);
      print(command, options.json ? `${JSON.stringify(found, null, 2)}\n` : report(found));
      if (found.some(({ state }) => state === "missing")) throw new ToldFailure();
    });
}

const MARKS: Record<Finding["state"], string> = { good: "ok", optional: "--", missing: "!!" };

function report(found: readonly Finding[]): string {
  const width = Math.max(...found.map(({ check }) => check.length));
  const lines = found.flatMap(({ check, state, detail, remedy }) => [
    `${MARKS[state]}  ${check.padEnd(width)}  ${detail}`,
    ...(remedy === undefined ? [] : [`    ${" ".repeat(width)}  -> ${remedy}`]),
  ]);
  const missing = found.filter(({ state }) => state === "missing").length;
  return `${lines.join("\n")}\n\n${missing === 0 ? "nothing required is missing" : `${missing} required, see above`}\n`;
}
