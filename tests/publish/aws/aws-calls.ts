/** Keys of an AWS account, or of a role. */
export interface Keys {
  readonly AWS_ACCESS_KEY_ID: string;
  readonly AWS_SECRET_ACCESS_KEY: string;
  readonly AWS_SESSION_TOKEN: string;
}

/**
 * Calls a service of moto as its owner, before rights are enforced. Moto then finds the service by the name in the
 * header and checks no signature.
 */
export async function callAws(port: number, service: string, parameters: Readonly<Record<string, string>>) {
  const answer = await fetch(`http://127.0.0.1:${port}/`, {
    method: "POST",
    headers: { authorization: ownerOf(service), "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams(parameters),
  });
  return textOf(answer);
}

/** The same for services that speak JSON. */
export async function callJson(port: number, service: string, target: string, body: unknown) {
  const answer = await fetch(`http://127.0.0.1:${port}/`, {
    method: "POST",
    headers: {
      authorization: ownerOf(service),
      "content-type": "application/x-amz-json-1.1",
      "x-amz-target": target,
    },
    body: JSON.stringify(body),
  });
  return JSON.parse(await textOf(answer)) as Record<string, unknown>;
}

export async function getJson(port: number, service: string, path: string) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { authorization: ownerOf(service) } });
  return JSON.parse(await textOf(answer)) as Record<string, unknown>;
}

/** The content of the first element of this name. */
export function elementIn(xml: string, name: string): string {
  return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? "";
}

function ownerOf(service: string): string {
  const scope = `test/20260101/eu-central-1/${service}/aws4_request`;
  return `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`;
}

async function textOf(answer: Response): Promise<string> {
  const text = await answer.text();
  if (answer.ok) return text;
  throw new Error(`${answer.url} answers ${answer.status}: ${text}`);
}
