import { InputError } from "../../core/errors.js";
import type { FilesFetch } from "../fetching/files-fetch.js";
import type { PublishedFile } from "../fetching/published-file.js";
import { requestText } from "../fetching/request.js";
import type { Patience } from "../fetching/retry.js";

export const DISCOGS_KINDS = ["releases", "masters", "artists"] as const;

export type DiscogsKind = (typeof DISCOGS_KINDS)[number];

export interface DiscogsPlaces {
  /** The address that lists names below `?prefix=`: the site's own page, or a bucket that may be listed. */
  readonly url: string;
  /** Followed by a name such as `data/2026/discogs_20260101_releases.xml.gz`, it is the address of that file. */
  readonly filesUrl: string;
}

export interface DiscogsDump {
  /** ISO date, from the names of the files. */
  readonly date: string;
  readonly files: readonly PublishedFile[];
}

export const fetch: FilesFetch = {
  of: "files",
  description: "download Discogs' newest monthly dump, or an older one with --date",
  argument: { name: "[kinds...]", meaning: "which files to download", choices: DISCOGS_KINDS },
  find({ named, settings, patience, date }) {
    const kinds = DISCOGS_KINDS.filter((kind) => named.length === 0 || named.includes(kind));
    return findDiscogsDump(settings.discogs, kinds, patience, date);
  },
};

/** Finds the newest dump that has all wanted kinds, or the dump of a date, with its published checksums. */
export async function findDiscogsDump(
  places: DiscogsPlaces,
  kinds: readonly DiscogsKind[],
  patience: Patience,
  wantedDate?: string,
): Promise<DiscogsDump> {
  const years = wantedDate === undefined ? await listYears(places, patience) : [wantedDate.slice(0, 4)];
  const seen: string[] = [];
  for (const year of years) {
    const names = await list(places, `data/${year}/`, /discogs_\d{8}_(?:[a-z]+\.xml\.gz|CHECKSUM\.txt)/g, patience);
    const complete = datesWithAll(names, kinds);
    const date = wantedDate === undefined ? complete.at(-1) : complete.find((found) => found === wantedDate);
    if (date !== undefined) return { date, files: await publishedFiles(places, date, kinds, names, patience) };
    seen.push(...complete);
  }
  throw new InputError(`lists no dump ${wantedDate === undefined ? "" : `of ${wantedDate} `}with ${kinds.join(", ")}`, {
    file: places.url,
    remedy: seen.length === 0 ? "check sources.discogs.url" : `there are ${seen.join(", ")}`,
  });
}

/** Newest first. In January the newest year may not have a complete dump yet, so the year before counts too. */
async function listYears(places: DiscogsPlaces, patience: Patience): Promise<string[]> {
  const names = await list(places, "data/", /data\/\d{4}\//g, patience);
  return names
    .map((name) => name.slice(5, 9))
    .reverse()
    .slice(0, 2);
}

/** The page is HTML on one site and XML on another; the names in it are the same. */
async function list(places: DiscogsPlaces, prefix: string, name: RegExp, patience: Patience): Promise<string[]> {
  const url = new URL(places.url);
  url.searchParams.set("delimiter", "/");
  url.searchParams.set("prefix", prefix);
  const page = (await requestText(url.href, patience)).replaceAll("%2F", "/");
  return [...new Set(page.match(name))].sort();
}

function datesWithAll(names: readonly string[], kinds: readonly DiscogsKind[]): string[] {
  const dates = new Set(names.map((name) => name.slice(8, 16)));
  return [...dates]
    .filter((date) => kinds.every((kind) => names.includes(dumpName(date, kind))))
    .map((date) => `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`);
}

async function publishedFiles(
  places: DiscogsPlaces,
  date: string,
  kinds: readonly DiscogsKind[],
  names: readonly string[],
  patience: Patience,
): Promise<PublishedFile[]> {
  const address = (name: string) => `${places.filesUrl}data/${date.slice(0, 4)}/${name}`;
  const checksumName = `discogs_${date.replaceAll("-", "")}_CHECKSUM.txt`;
  const checksums = names.includes(checksumName)
    ? parseChecksums(await requestText(address(checksumName), patience))
    : new Map<string, string>();
  return kinds.map((kind) => {
    const name = dumpName(date, kind);
    const sha256 = checksums.get(name);
    return { name, url: address(name), ...(sha256 === undefined ? {} : { sha256 }) };
  });
}

function dumpName(date: string, kind: DiscogsKind): string {
  return `discogs_${date.replaceAll("-", "")}_${kind}.xml.gz`;
}

/** Lines of `sha256sum`: a checksum, a space, a space or a star, a name. */
function parseChecksums(text: string): Map<string, string> {
  const lines = [...text.matchAll(/^([0-9a-f]{64}) [ *](\S+)\s*$/gim)];
  return new Map(lines.map(([, sha256 = "", name = ""]) => [name, sha256.toLowerCase()]));
}
