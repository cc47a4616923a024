import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { BlobServiceClient, type BlockBlobClient, type ContainerClient, RestError } from "@azure/storage-blob";
import { sha256, UsageError } from "leitmotif/extension";
import { addressParts } from "./cloud-address.js";
import { retryAfterMs } from "./cloud-failure.js";
import { contentType } from "./content-type.js";
import { type Dialect, guardedCalls } from "./guarded-calls.js";
import type { LocalFile, Target } from "./target.js";

/** Larger files are sent in blocks, several at a time, and become visible when all have arrived. */
const BLOCK = 8 << 20;
const BLOCKS_AT_A_TIME = 4;

/** Where a connection string is kept: the name that the tools of Azure use too. */
const CONNECTION = "AZURE_STORAGE_CONNECTION_STRING";

/**
 * `az://account/container/prefix`. Credentials come from a connection string, or from where the client of Azure looks
 * for them: the environment, a managed identity, `az login`.
 */
export async function azureTarget(address: string): Promise<Target> {
  const { heads, prefix } = addressParts(address, ["account", "container"]);
  const [account = "", container = ""] = heads;
  const url = `az://${account}/${container}/${prefix}`;
  const client = (await serviceClient(account)).getContainerClient(container);
  const calls = guardedCalls(url, DIALECT);
  const blob = (name: string) => client.getBlockBlobClient(`${prefix}${name}`);

  return {
    url,
    putNew: (name, file) => calls.put(name, () => upload(blob(name), file)),
    find: (name) =>
      calls.askIfThere(name, async () => {
        const { contentLength = 0, metadata } = await blob(name).getProperties();
        return { bytes: contentLength, sha256: metadata?.sha256 };
      }),
    list: (start) => calls.ask(start, () => namesBelow(client, prefix, start)),
    async read(name) {
      return calls.chunks(name, await calls.ask(name, () => bodyOf(blob(name))));
    },
    readText: (name) =>
      calls.askIfThere(name, async () => {
        const { readableStreamBody, etag = "" } = await blob(name).download();
        const chunks: Uint8Array[] = [];
        for await (const chunk of calls.chunks(name, readableStreamBody)) chunks.push(chunk);
        return { text: Buffer.concat(chunks).toString("utf8"), tag: etag };
      }),
    replaceText: (name, text, tag) =>
      calls.put(name, () =>
        blob(name).upload(text, Buffer.byteLength(text), {
          conditions: tag === undefined ? { ifNoneMatch: "*" } : { ifMatch: tag },
          ...described(name, sha256(text)),
        }),
      ),
  };
}

/** Attempts are repeated by whoever uses the target, in one way for all targets. */
async function serviceClient(account: string): Promise<BlobServiceClient> {
  const options = { retryOptions: { maxTries: 1 } };
  const connection = process.env[CONNECTION];
  if (connection !== undefined && connection !== "") {
    const client = BlobServiceClient.fromConnectionString(connection, options);
    if (client.accountName === account) return client;
    throw new UsageError(`${CONNECTION} is for the account ${client.accountName}, not for ${account}`);
  }
  const { DefaultAzureCredential } = await import("@azure/identity");
  return new BlobServiceClient(`https://${account}.blob.core.windows.net`, new DefaultAzureCredential(), options);
}

async function upload(blob: BlockBlobClient, { path, bytes, sha256 }: LocalFile): Promise<void> {
  const options = { conditions: { ifNoneMatch: "*" }, ...described(blob.name, sha256) };
  if (bytes <= BLOCK) await blob.upload(await readFile(path), bytes, options);
  else await blob.uploadStream(createReadStream(path, { highWaterMark: BLOCK }), BLOCK, BLOCKS_AT_A_TIME, options);
}

function described(name: string, sha256: string) {
  return { metadata: { sha256 }, blobHTTPHeaders: { blobContentType: contentType(name) } };
}

async function bodyOf(blob: BlockBlobClient): Promise<NodeJS.ReadableStream | undefined> {
  return (await blob.download(0, undefined, { maxRetryRequests: 0 })).readableStreamBody;
}

async function namesBelow(client: ContainerClient, prefix: string, start: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of client.listBlobsFlat({ prefix: `${prefix}${start}` })) {
    names.push(name.slice(prefix.length));
  }
  return names;
}

const DIALECT: Dialect = {
  // The same statuses also stand for a container that is being deleted, and more.
  isTaken: (error) => ["BlobAlreadyExists", "ConditionNotMet"].includes(codeOf(error)),
  isAbsent: (error) => error instanceof RestError && error.statusCode === 404 && codeOf(error) !== "ContainerNotFound",
  describe: (error) => ({
    status: error instanceof RestError ? error.statusCode : undefined,
    code: codeOf(error),
    message: error.message,
    retryAfterMs: error instanceof RestError ? retryAfterMs(error.response?.headers.get("retry-after")) : undefined,
  }),
};

function codeOf(error: Error): string {
  return (error as NodeJS.ErrnoException).code ?? error.name;
}
