import { readFileSync } from "node:fs";
import { TOKEN } from "../servers/film-api.js";
import { callAws, callJson, elementIn, getJson, type Keys } from "./aws-calls.js";

export const TEMPLATE = "deploy/aws/films.yaml";
export const BUNDLES = "src/publish/dist/functions/bundles";

const STACK = "leitmotif";
const REGION = "eu-central-1";

export interface Stack {
  readonly filmsBucket: string;
  readonly chartsBucket: string;
  /** The settings that the template gives a function, and the keys of its role. */
  settingsOf(name: "fetch-films" | "draw-charts"): Promise<Readonly<Record<string, string>>>;
}

/** Deploys the template into moto as its owner, and then lets moto enforce rights. */
export async function deployStack(port: number, tmdbUrl: string): Promise<Stack> {
  await fetch(`http://127.0.0.1:${port}/code`, { method: "PUT" });
  for (const name of ["fetch-films.zip", "draw-charts.zip"]) {
    const body = readFileSync(`${BUNDLES}/${name}`);
    await fetch(`http://127.0.0.1:${port}/code/${name}`, { method: "PUT", body });
  }
  const secret = await callJson(port, "secretsmanager", "secretsmanager.CreateSecret", {
    Name: "tmdb",
    SecretString: TOKEN,
    ClientRequestToken: "0123456789abcdef0123456789abcdef",
  });
  const parameters = {
    CodeBucket: "code",
    TmdbSecretArn: String(secret.ARN),
    TmdbUrl: tmdbUrl,
    Year: "2023",
    Films: "40",
  };
  await callAws(port, "cloudformation", {
    Action: "CreateStack",
    StackName: STACK,
    TemplateBody: templateForMoto(),
    "Capabilities.member.1": "CAPABILITY_IAM",
    ...Object.fromEntries(
      Object.entries(parameters).flatMap(([name, value], index) => [
        [`Parameters.member.${index + 1}.ParameterKey`, name],
        [`Parameters.member.${index + 1}.ParameterValue`, value],
      ]),
    ),
  });
  const described = await callAws(port, "cloudformation", { Action: "DescribeStacks", StackName: STACK });
  const outputs = outputsIn(described);
  const settings = new Map<string, Record<string, string>>();
  for (const [name, role] of [
    ["fetch-films", "FetchFilmsRole"],
    ["draw-charts", "DrawChartsRole"],
  ] as const) {
    const keys = await keysOf(port, outputs.get(role) ?? "");
    settings.set(name, { ...(await variablesOf(port, `${STACK}-${name}`)), ...keys, ...place(port) });
  }
  await fetch(`http://127.0.0.1:${port}/moto-api/reset-auth`, { method: "POST", body: "0" });
  return {
    filmsBucket: outputs.get("FilmsBucket") ?? "",
    chartsBucket: outputs.get("ChartsBucket") ?? "",
    settingsOf: async (name) => settings.get(name) ?? {},
  };
}

/** Of most services, moto does not know which resource a call is about, and so lets nobody in who may use only one. */
function templateForMoto(): string {
  return readFileSync(TEMPLATE, "utf8").replace("Resource: !Ref TmdbSecretArn", 'Resource: "*"');
}

function outputsIn(xml: string): Map<string, string> {
  const members = [...xml.matchAll(/<OutputKey>([^<]*)<\/OutputKey>\s*<OutputValue>([^<]*)<\/OutputValue>/g)];
  return new Map(members.map(([, key = "", value = ""]) => [key, value]));
}

async function keysOf(port: number, role: string): Promise<Keys> {
  const xml = await callAws(port, "sts", {
    Action: "AssumeRole",
    RoleArn: role,
    RoleSessionName: "function",
    Version: "2011-06-15",
  });
  return {
    AWS_ACCESS_KEY_ID: elementIn(xml, "AccessKeyId"),
    AWS_SECRET_ACCESS_KEY: elementIn(xml, "SecretAccessKey"),
    AWS_SESSION_TOKEN: elementIn(xml, "SessionToken"),
  };
}

async function variablesOf(port: number, name: string): Promise<Record<string, string>> {
  const { Configuration } = await getJson(port, "lambda", `/2015-03-31/functions/${name}`);
  return (Configuration as { Environment: { Variables: Record<string, string> } }).Environment.Variables;
}

function place(port: number): Record<string, string> {
  return { AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`, AWS_REGION: REGION };
}
