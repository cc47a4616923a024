import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildLine, stageLine } from "#lib/operations/log/log-lines";
import { linesThatFailWith, operationsFrom } from "../operations/known-operations.js";
import { stageRun } from "../operations/ledger-lines.js";
import { kqlFaults } from "./kql-faults.js";

const FOLDER = "deploy/azure/alerts";
const ALERTS = readdirSync(FOLDER);

/** Where Log Analytics keeps what a container prints. */
const TABLES = { ContainerAppConsoleLogs_CL: "(TimeGenerated: datetime, Log_s: string)" };

const run = operationsFrom(linesThatFailWith("no space")).runs.at(-1);
const FIELDS = new Set(Object.keys({ ...stageLine(stageRun("a", "read")), ...(run && buildLine(run)) }));

describe("the alerts for Log Analytics", () => {
  it.each(ALERTS)("%s reads only tables and columns that there are, and fields that we log", (file) => {
    const query = readFileSync(join(FOLDER, file), "utf8");
    expect(kqlFaults(query, TABLES)).toEqual([]);
    const used = [...query.matchAll(/\bline\.(\w+)/g)].map(([, field = ""]) => field);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((field) => !FIELDS.has(field))).toEqual([]);
  });

  it.each([
    ["a column that is not there", "ContainerAppConsoleLogs_CL | where Log == 1"],
    ["a table that is not there", "ConsoleLogs | take 1"],
    ["a word that is no operator", "ContainerAppConsoleLogs_CL | whre TimeGenerated > ago(1d)"],
  ])("would not be let through with %s", (_what, query) => {
    expect(kqlFaults(query, TABLES)).not.toEqual([]);
  });
});
