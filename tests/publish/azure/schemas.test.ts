import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { schemaFaults } from "./schema-faults.js";

/** The folder `schemas` of a clone of Microsoft's repository azure-resource-manager-schemas. */
const folder = process.env.LEITMOTIF_ARM_SCHEMAS ?? "";
if (folder === "")
  process.stderr.write("the template is not held against Microsoft's schemas: LEITMOTIF_ARM_SCHEMAS is not set\n");

type Resource = Readonly<Record<string, unknown>> & { readonly type: string };

const resources = ["template", "budget"].flatMap((name) => {
  const template = JSON.parse(readFileSync(`deploy/azure/${name}.json`, "utf8"));
  return template.resources as readonly Resource[];
});

describe.skipIf(folder === "")("the schemas of Azure's resources", () => {
  it.each(resources.map((resource): [string, Resource] => [resource.type, resource]))(
    "accept %s",
    (_type, resource) => {
      expect(schemaFaults(resource, folder)).toEqual([]);
    },
  );

  it("refuse a name, a value and a type that they do not know", () => {
    const job = resources.find(({ type }) => type === "Microsoft.App/jobs") ?? { type: "none" };
    const damaged = JSON.parse(
      JSON.stringify(job).replace('"triggerType":"Schedule"', '"triggerType":"Daily","colour":"red"'),
    );
    expect(schemaFaults(damaged, folder).join("\n")).toMatch(/Daily is none of .*\n.*colour is unknown/);
    expect(schemaFaults({ ...job, type: "Microsoft.App/tasks" }, folder)).toEqual([
      "Microsoft.App/tasks: no such type in 2024-03-01",
    ]);
  });
});
