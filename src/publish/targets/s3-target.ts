import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type PutObjectCommandInput,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { InputError, sha256 } from "leitmotif/extension";
import { addressParts } from "./cloud-address.js";
import { retryAfterMs } from "./cloud-failure.js";
import { contentType } from "./content-type.js";
import { type Dialect, guardedCalls } from "./guarded-calls.js";
import type { LocalFile, Target } from "./target.js";

/** More does not fit into one request, and only a single request is stored all at once. */
const LARGEST = 5 * 1024 ** 3;

/** Smaller files are read into memory as a whole. */
const STREAM_FROM = 8 << 20;

/** `s3://bucket/prefix`. Region, endpoint and credentials come from where the client of AWS looks for them. */
export function s3Target(address: string): Target {
  const { heads, prefix } = addressParts(address, ["bucket"]);
  const [bucket = ""] = heads;
  const url = `s3://${bucket}/${prefix}`;
  const client = createClient();
  const calls = guardedCalls(url, DIALECT);
  const keyOf = (name: string) => ({ Bucket: bucket, Key: `${prefix}${name}` });
  const put = (name: string, content: Partial<PutObjectCommandInput>) =>
    calls.put(name, () =>
      client.send(new PutObjectCommand({ ...keyOf(name), ContentType: contentType(name), ...content })),
    );
  const get = (name: string) => client.send(new GetObjectCommand(keyOf(name)));

  return {
    url,
    putNew: async (name, file) => put(name, { ...(await bodyOf(file)), IfNoneMatch: "*" }),
    find: (name) =>
      calls.askIfThere(name, async () => {
        const { ContentLength = 0, Metadata } = await client.send(new HeadObjectCommand(keyOf(name)));
        return { bytes: ContentLength, sha256: Metadata?.sha256 };
      }),
    list: (start) => calls.ask(start, () => namesBelow(client, bucket, prefix, start)),
    async read(name) {
      return calls.chunks(name, (await calls.ask(name, () => get(name))).Body);
    },
    readText: (name) =>
      calls.askIfThere(name, async () => {
        const { Body, ETag = "" } = await get(name);
        return { text: (await Body?.transformToString("utf8")) ?? "", tag: ETag };
      }),
    replaceText: (name, text, tag) =>
      put(name, {
        Body: text,
        ChecksumSHA256: base64(sha256(text)),
        ...(tag === undefined ? { IfNoneMatch: "*" } : { IfMatch: tag }),
      }),
  };
}

/** Without one, the client writes to the console. What goes wrong is in its errors. */
const SILENT = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };

/** Attempts are repeated by whoever uses the target, in one way for all targets. */
function createClient(): S3Client {
  const isElsewhere = process.env.AWS_ENDPOINT_URL_S3 ?? process.env.AWS_ENDPOINT_URL;
  return new S3Client({ maxAttempts: 1, forcePathStyle: isElsewhere !== undefined, logger: SILENT });
}

/** The service checks the sum of what arrives before it stores anything. */
async function bodyOf({ path, bytes, sha256 }: LocalFile): Promise<Partial<PutObjectCommandInput>> {
  if (bytes > LARGEST) {
    const remedy = "publish to Azure or to a folder";
    throw new InputError("is too large for one request to S3", { file: path, value: `${bytes} bytes`, remedy });
  }
  return {
    Body: bytes < STREAM_FROM ? await readFile(path) : createReadStream(path, { highWaterMark: 1 << 20 }),
    ContentLength: bytes,
    ChecksumSHA256: base64(sha256),
    Metadata: { sha256 },
  };
}

async function namesBelow(client: S3Client, bucket: string, prefix: string, start: string): Promise<string[]> {
  const names: string[] = [];
  let next: string | undefined;
  do {
    const page = await client.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: `${prefix}${start}`, ContinuationToken: next }),
    );
    for (const { Key = "" } of page.Contents ?? []) names.push(Key.slice(prefix.length));
    next = page.NextContinuationToken;
  } while (next !== undefined);
  return names;
}

function base64(hex: string): string {
  return Buffer.from(hex, "hex").toString("base64");
}

const DIALECT: Dialect = {
  // 409: another conditional put under this name is under way.
  isTaken: (error) => [409, 412].includes(statusOf(error) ?? 0),
  isAbsent: ({ name }) => name === "NoSuchKey" || name === "NotFound",
  describe: (error) => ({
    status: statusOf(error),
    code: (error as NodeJS.ErrnoException).code ?? error.name,
    message: error.message,
    retryAfterMs:
      error instanceof S3ServiceException ? retryAfterMs(error.$response?.headers["retry-after"]) : undefined,
  }),
};

function statusOf(error: Error): number | undefined {
  return error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
}
