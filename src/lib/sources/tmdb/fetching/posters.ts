import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "../../../core/atomic-write.js";
import { InputError } from "../../../core/errors.js";
import { inParallel } from "../../fetching/in-parallel.js";
import { request } from "../../fetching/request.js";
import { PATIENCE, PassingFailure, type Patience, withRetries } from "../../fetching/retry.js";
import { createRateLimit, type RateLimit } from "./rate-limit.js";

export interface PostersDownload {
  /** A delivery of TMDb's answers, which name the posters. */
  readonly delivery: string;
  /** Where posters are kept, each named after its film. Those that are there already are not asked for again. */
  readonly folder: string;
  readonly baseUrl: string;
  /** Pictures are larger than answers, so fewer a second are asked for. */
  readonly requestsPerSecond?: number;
  readonly parallel?: number;
  readonly patience?: Patience;
  readonly onProgress?: (progress: { readonly found: number; readonly downloaded: number }) => void;
}

export interface DownloadedPosters {
  readonly folder: string;
  readonly downloaded: number;
  /** Posters that were there before. */
  readonly kept: number;
  /** Films whose answer names no poster. */
  readonly without: number;
  /** Films whose poster the server no longer has. */
  readonly missing: readonly string[];
}

interface Poster {
  readonly film: string;
  readonly path: string;
}

/** What the answers say of a poster. Other programs may have written them, so nothing is taken for granted. */
interface PosterAnswer {
  readonly id?: unknown;
  readonly imdb_id?: unknown;
  readonly poster_path?: unknown;
}

const ANSWER = /^movie_\d+\.json$/;
const PATH = /^\/[\w.-]+\.(?:jpg|png)$/;

/** Downloads the posters of a delivery's films, one file a film. */
export async function downloadPosters(options: PostersDownload): Promise<DownloadedPosters> {
  const { delivery, folder, requestsPerSecond = 10, parallel = 2, onProgress = () => {} } = options;
  const answers = answersIn(delivery);
  const named = answers.flatMap((file) => posterIn(join(delivery, file)) ?? []);
  mkdirSync(folder, { recursive: true });
  const wanted = named.filter((poster) => !existsSync(fileOf(folder, poster)));
  const rateLimit = createRateLimit(requestsPerSecond);
  const missing: string[] = [];
  let downloaded = 0;
  let hasFailed = false;
  const failures = await inParallel(wanted, parallel, async (poster) => {
    // What ends one request for good would end them all.
    if (hasFailed) return;
    const picture = await pictureOf(poster, rateLimit, options).catch((failure: unknown) => {
      hasFailed = true;
      throw failure;
    });
    if (picture === undefined) missing.push(poster.film);
    else await writeAtomically(fileOf(folder, poster), async (path) => writeFileSync(path, picture));
    onProgress({ found: wanted.length, downloaded: ++downloaded });
  });
  if (failures.length > 0) throw failures[0];
  return {
    folder,
    downloaded: wanted.length - missing.length,
    kept: named.length - wanted.length,
    without: answers.length - named.length,
    missing: missing.sort(),
  };
}

function answersIn(delivery: string): string[] {
  const files = existsSync(delivery) ? readdirSync(delivery).filter((name) => ANSWER.test(name)) : [];
  if (files.length > 0) return files.sort();
  throw new InputError("holds no answers of TMDb, which name the posters", {
    file: delivery,
    remedy: "run: leitmotif fetch tmdb --years 1970-2025",
  });
}

/** Named as films are in the warehouse: after IMDb, or after TMDb where IMDb does not have the film. */
function posterIn(file: string): Poster | undefined {
  const { id, imdb_id: imdb, poster_path: path } = JSON.parse(readFileSync(file, "utf8")) as PosterAnswer;
  if (typeof path !== "string" || !PATH.test(path)) return undefined;
  return { film: typeof imdb === "string" && /^tt\d+$/.test(imdb) ? `imdb-${imdb}` : `tmdb-${id}`, path };
}

function fileOf(folder: string, { film, path }: Poster): string {
  return join(folder, `${film}${path.slice(path.lastIndexOf("."))}`);
}

/** The bytes of a poster; undefined if the server has none. */
function pictureOf(
  { path }: Poster,
  rateLimit: RateLimit,
  { baseUrl, patience = PATIENCE }: PostersDownload,
): Promise<Buffer | undefined> {
  const url = `${baseUrl.replace(/\/$/, "")}${path}`;
  return withRetries({ url, patience, attempt });

  async function attempt(): Promise<Buffer | undefined> {
    await rateLimit.turn();
    try {
      const answer = await request(url, {}, patience.idleMs);
      if (answer.status === 200) return await wholePicture(answer);
      await answer.discard();
      if (answer.status === 404) return undefined;
      throw new InputError(`the server answers ${answer.status}`, { file: url, remedy: "check sources.tmdb.posters" });
    } catch (error) {
      if (error instanceof PassingFailure && error.retryAfterMs !== undefined) rateLimit.pause(error.retryAfterMs);
      throw error;
    }
  }
}

async function wholePicture({ headers, chunks }: Awaited<ReturnType<typeof request>>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of chunks) parts.push(part);
  const picture = Buffer.concat(parts);
  const length = headers.get("content-length");
  if (length !== null && Number(length) !== picture.length)
    throw new PassingFailure(`only ${picture.length} of ${length} bytes arrived`);
  // A proxy's page or half a picture; the next attempt may get all of it.
  if (!isPicture(picture)) throw new PassingFailure("the answer is no picture");
  return picture;
}

/** By the first bytes of JPEG and PNG, and by the last of JPEG. */
function isPicture(bytes: Buffer): boolean {
  const start = bytes.toString("latin1", 0, 4);
  return (
    start === "\x89PNG" ||
    (start.startsWith("\xff\xd8\xff") && bytes.toString("latin1", bytes.length - 2) === "\xff\xd9")
  );
}
