/** Something that must not be published. */
export interface Secret {
  /** What it is, without saying it. */
  readonly name: string;
  readonly pattern: RegExp;
}

/** What keys of well-known services look like. */
const SHAPES: readonly Secret[] = [
  { name: "a private key", pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/ },
  { name: "a key of Amazon Web Services", pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { name: "a key of an Azure storage account", pattern: /\bAccountKey=[A-Za-z0-9+/]{40,}/ },
  { name: "a signature for Azure storage", pattern: /[?&]sig=[A-Za-z0-9%]{40,}/ },
  { name: "a token of GitHub", pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{40,})/ },
  { name: "a key of Google", pattern: /\bAIza[0-9A-Za-z_-]{35}\b/ },
  { name: "a token of Slack", pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/ },
  { name: "a token of npm", pattern: /\bnpm_[A-Za-z0-9]{36}\b/ },
  { name: "a key in an address", pattern: /[?&]api_key=[0-9A-Za-z_-]{16,}/ },
  { name: "a bearer token", pattern: /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/ },
  { name: "a password in an address", pattern: /\b[a-z][a-z+]{2,}:\/\/[^\s/:@"'<>`$]+:[^\s/:@"'<>`${}]{4,}@[\w.-]+/ },
];

const TEXT = /\.(?:html|js|mjs|css|json|ndjson|csv|tsv|svg|xml|txt|md|ipynb|map|webmanifest)$/;

/** Other files, such as Parquet and WebAssembly, are packed: nothing in them can be found by looking. */
export function isText(file: string): boolean {
  return TEXT.test(file);
}

const NAME_OF_A_SECRET = /(?:^|_)(?:KEY|TOKEN|SECRET|PASSWORD|PASSPHRASE|CREDENTIALS?|CONNECTION_STRING)(?:_|$)/i;

/** Shorter values occur by chance. */
const SHORTEST = 12;

/** The secrets that the environment holds, whatever they look like. */
export function secretsOf(environment: Readonly<Record<string, string | undefined>>): Secret[] {
  return Object.entries(environment).flatMap(([name, value = ""]) =>
    NAME_OF_A_SECRET.test(name) && value.length >= SHORTEST
      ? [{ name: `the value of ${name}`, pattern: new RegExp(spellings(value).join("|")) }]
      : [],
  );
}

/** Says which secrets a text holds, but does not repeat them. */
export function secretsIn(text: string, secrets: readonly Secret[]): string[] {
  return [...SHAPES, ...secrets]
    .filter(({ pattern }) => pattern.test(text))
    .map(({ name }) => `holds a secret: ${name}; remove it, and replace it where it is used`);
}

/** A text in which every secret is replaced by its name. */
export function withoutSecrets(text: string, environment: Readonly<Record<string, string | undefined>>): string {
  return [...SHAPES, ...secretsOf(environment)].reduce(
    (rest, { name, pattern }) => rest.replaceAll(new RegExp(pattern, "g"), `[${name}]`),
    text,
  );
}

function spellings(value: string): string[] {
  const written = [value, encodeURIComponent(value), JSON.stringify(value).slice(1, -1)];
  return [...new Set(written)].map((text) => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&"));
}
