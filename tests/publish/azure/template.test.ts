import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { secretsIn } from "#lib/report/check/secrets";
import { kqlFaults } from "../kql-faults.js";

const FILE = "deploy/azure/template.json";

interface Resource {
  readonly type: string;
  readonly apiVersion: string;
  readonly name: string;
  readonly location?: string;
  readonly dependsOn?: readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
}

const text = readFileSync(FILE, "utf8");
const template = JSON.parse(text) as {
  readonly parameters: Readonly<Record<string, { readonly type: string; readonly metadata?: { description: string } }>>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly resources: readonly Resource[];
};
const expressions = [...text.matchAll(/"(\[(?:[^"\\]|\\.)*\])"/g)].map(([, expression = ""]) => expression);

/** The tables that containers of Azure log to, and the columns that the queries use. */
const TABLES = {
  ContainerAppConsoleLogs_CL: "(TimeGenerated: datetime, ContainerName_s: string, Log_s: string, Stream_s: string)",
  ContainerAppSystemLogs_CL:
    "(TimeGenerated: datetime, JobName_s: string, Reason_s: string, Type_s: string, Log_s: string)",
};

/** Types that lie in no region, or whose region is that of what they belong to. */
const WITHOUT_LOCATION = /\/(blobServices|containers|managementPolicies|roleAssignments|budgets)$/;

describe("the template for Azure", () => {
  it.each(["parameters", "variables"] as const)("defines all %s that it uses, and uses all that it defines", (kind) => {
    const used = new Set([...text.matchAll(new RegExp(`${kind}\\('([^']+)'\\)`, "g"))].map(([, name]) => name));
    expect([...used].sort()).toEqual(Object.keys(template[kind]).sort());
  });

  it.each(Object.entries(template.parameters))("explains the parameter %s", (_name, { metadata }) => {
    expect(metadata?.description).toMatch(/\w/);
  });

  it.each(expressions)("has brackets and quotes in pairs in %s", (expression) => {
    const outside = expression.replace(/'(?:[^']|'')*'/g, "");
    expect(outside).not.toContain("'");
    for (const [open, close] of ["()", "[]"]) {
      expect(outside.split(open ?? "").length).toBe(outside.split(close ?? "").length);
    }
  });

  it.each(template.resources.map((resource): [string, Resource] => [resource.type, resource]))(
    "names a version of the interface for %s, and a place",
    (type, { apiVersion, location, name }) => {
      expect(apiVersion).toMatch(/^20\d\d-\d\d-\d\d$/);
      expect(name).toMatch(/^\[.+\]$/);
      expect(location === undefined).toBe(WITHOUT_LOCATION.test(type));
    },
  );

  it("waits only for what it creates", () => {
    const types = template.resources.map(({ type }) => type);
    const awaited = template.resources.flatMap(({ dependsOn = [] }) => dependsOn).map(resolved);
    expect(awaited.length).toBeGreaterThan(8);
    for (const dependency of awaited) {
      const type = /resourceId\('([^']+)'/.exec(dependency)?.[1];
      expect(types).toContain(type);
    }
  });

  it("keeps storage closed, encrypted, and without keys", () => {
    const storage = template.resources.find(({ type }) => type === "Microsoft.Storage/storageAccounts");
    expect(storage?.properties).toMatchObject({
      allowBlobPublicAccess: false,
      allowSharedKeyAccess: false,
      minimumTlsVersion: "TLS1_2",
      supportsHttpsTrafficOnly: true,
    });
    expect(text).toContain('"publicAccess": "None"');
    expect(secretsIn(text, [])).toEqual([]);
  });

  it("gives no default to what only the user knows", () => {
    for (const name of ["image", "budgetStart", "contactEmails"]) {
      expect(template.parameters[name]).not.toHaveProperty("defaultValue");
    }
    // Subscriptions and tenants have such ids; the only one is that of a role which all of Azure shares.
    expect(text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g)).toEqual(["ba92f5b4-2d11-453d-a403-e96b0029c9fe"]);
  });

  it.each([...queriesIn(template).entries()])("asks what the tables of logs can answer, in query %i", (_, query) => {
    expect(kqlFaults(query, TABLES)).toEqual([]);
  });

  it("calls for what the alerts beside it call for", () => {
    const alerts = template.variables.alerts as readonly { readonly name: string; readonly query: string }[];
    expect(alerts.length).toBeGreaterThan(2);
    for (const { name, query } of alerts) expect(query).toBe(readFileSync(`deploy/azure/alerts/${name}.kql`, "utf8"));
  });

  it("has queries in which a wrong column would be noticed", () => {
    expect(kqlFaults("ContainerAppConsoleLogs_CL | project Nothing_s", TABLES)).toHaveLength(1);
    expect(queriesIn(template).length).toBe(8);
  });
});

/** An expression with its variables in place. */
function resolved(expression: string): string {
  const name = /^\[variables\('([^']+)'\)\]$/.exec(expression)?.[1];
  return name === undefined ? expression : String(template.variables[name]);
}

function queriesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "query" && typeof inner === "string" && !inner.startsWith("[") ? [inner] : queriesIn(inner),
  );
}
