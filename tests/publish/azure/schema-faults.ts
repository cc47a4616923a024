import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What Microsoft publishes of the interface of its resources, as far as it is read here. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

interface Library {
  readonly definitions: Readonly<Record<string, Schema>>;
  readonly resourceDefinitions: Readonly<Record<string, Schema>>;
}

type Json = Readonly<Record<string, unknown>>;

/** What any resource may have, whatever its type. */
const OF_ALL_RESOURCES = ["comments", "condition", "copy", "dependsOn", "scope"];

/** References to other files are to expressions, which may stand for anything. */
const OWN = "#/definitions/";

/** Where a resource of a template is not as the schema of its type says: an unknown or missing name, or a wrong value. */
export function schemaFaults(resource: Json, folder: string): string[] {
  const type = String(resource.type);
  const libraries = librariesOf(type, String(resource.apiVersion), folder);
  const name = type.split("/").slice(1).join("_");
  const library = libraries.find(({ resourceDefinitions }) => name in resourceDefinitions);
  const schema = library?.resourceDefinitions[name];
  if (library === undefined || schema === undefined) return [`${type}: no such type in ${resource.apiVersion}`];
  const own = Object.fromEntries(Object.entries(resource).filter(([key]) => !OF_ALL_RESOURCES.includes(key)));
  return faultsOf(own, schema, library, type);
}

function librariesOf(type: string, apiVersion: string, folder: string): Library[] {
  const place = join(folder, apiVersion);
  const provider = type.split("/")[0] ?? type;
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((file) => file.startsWith(`${provider}.`))
    .map((file) => JSON.parse(readFileSync(join(place, file), "utf8")) as Library);
}

function faultsOf(value: unknown, schema: Schema, library: Library, at: string): string[] {
  if (isExpression(value)) return [];
  if (schema.$ref !== undefined) return faultsOf(value, referred(schema.$ref, library), library, at);
  const choices = (schema.oneOf ?? schema.anyOf)?.filter(({ $ref }) => $ref === undefined || $ref.startsWith(OWN));
  if (choices !== undefined && choices.length > 0)
    return fewestFaults(choices.map((choice) => faultsOf(value, choice, library, at)));
  if (schema.enum !== undefined && !schema.enum.includes(value)) return [`${at}: ${value} is none of ${schema.enum}`];
  if (Array.isArray(value)) return faultsOfList(value, schema, library, at);
  if (typeof value === "object" && value !== null) return faultsOfObject(value as Json, schema, library, at);
  return hasType(value, schema.type) ? [] : [`${at}: ${value} is not ${schema.type}`];
}

function isExpression(value: unknown): boolean {
  return typeof value === "string" && /^\[[^[]/.test(value);
}

function referred(reference: string, { definitions }: Library): Schema {
  return definitions[reference.slice(OWN.length)] ?? {};
}

function fewestFaults(ofChoices: readonly string[][]): string[] {
  return ofChoices.reduce((fewest, faults) => (faults.length < fewest.length ? faults : fewest));
}

function faultsOfList(values: readonly unknown[], { type, items }: Schema, library: Library, at: string): string[] {
  if (type !== undefined && type !== "array") return [`${at}: a list is not ${type}`];
  return items === undefined ? [] : values.flatMap((value, i) => faultsOf(value, items, library, `${at}[${i}]`));
}

function faultsOfObject(value: Json, schema: Schema, library: Library, at: string): string[] {
  if (schema.type !== undefined && schema.type !== "object") return [`${at}: an object is not ${schema.type}`];
  const parts = [schema, ...(schema.allOf ?? []).map((part) => (part.$ref ? referred(part.$ref, library) : part))];
  const chosen = parts.flatMap((part) => part.oneOf ?? []).find((choice) => names(choice, value));
  const known: Record<string, Schema> = Object.assign(
    {},
    ...[...parts, chosen ?? {}].map((part) => part.properties ?? {}),
  );
  const missing = [...parts, chosen ?? {}]
    .flatMap((part) => part.required ?? [])
    .filter((name) => !(name in value) && !isLoop(value, name));
  const rest = schema.additionalProperties;
  return [
    ...missing.map((name) => `${at}: ${name} is missing`),
    ...Object.entries(value).flatMap(([name, inner]) => {
      const expected = known[name] ?? (typeof rest === "object" ? rest : undefined);
      if (expected !== undefined) return faultsOf(inner, expected, library, `${at}.${name}`);
      return name === "copy" || rest === true ? [] : [`${at}: ${name} is unknown`];
    }),
  ];
}

/** Whether a variant of a type is the one that a value names. */
function names(choice: Schema, value: Json): boolean {
  return Object.entries(choice.properties ?? {}).some(([name, { enum: only }]) => only?.includes(value[name]));
}

/** Whether a list is made by a loop, under whose name it stands. */
function isLoop(value: Json, name: string): boolean {
  return Array.isArray(value.copy) && value.copy.some((loop: Json) => loop.name === name);
}

function hasType(value: unknown, type: string | undefined): boolean {
  if (type === "integer" || type === "number") return typeof value === "number";
  return type === undefined || typeof value === type;
}
