import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { DISCOGS_TABLES, type ReleaseArtistRow, type ReleaseRow } from "../../contract/staged/discogs.js";
import type { CsvFormat } from "../reading/csv-parser.js";
import { readCsvRows } from "../reading/csv-rows.js";
import type { Batch, FileCounts } from "../staging/reader.js";
import { type Staging, stageBatches } from "../staging/staging.js";
import { parseId } from "./record-id.js";
import { type Release, releaseRows } from "./release.js";
import { duplicateReason, seenIds } from "./seen-ids.js";

interface ReleaseValue {
  readonly releaseId: number;
  readonly value: string;
}

/** discogs-xml2db writes its CSVs through PostgreSQL, which escapes quotes with a backslash. */
const FORMAT: CsvFormat = { escape: "backslash" };

const RELEASE = {
  id: { names: ["id"], required: true },
  title: { names: ["title"], required: true },
  released: { names: ["released"] },
  country: { names: ["country"] },
  masterId: { names: ["master_id"] },
  status: { names: ["status"] },
  dataQuality: { names: ["data_quality"] },
} as const;

const RELEASE_ARTIST = {
  releaseId: { names: ["release_id"], required: true },
  artistId: { names: ["artist_id"], required: true },
  name: { names: ["artist_name"], required: true },
  extra: { names: ["extra"], required: true },
  anv: { names: ["anv"] },
  position: { names: ["position"] },
  joinPhrase: { names: ["join_string"] },
  role: { names: ["role"] },
  tracks: { names: ["tracks"] },
} as const;

/** Stages release.csv. Its genres and styles come from the files beside it. */
export async function stageReleaseCsv(file: string, kind: string, staging: Staging): Promise<FileCounts> {
  const genresOf = valuesByRelease(join(dirname(file), "release_genre.csv"), "genre");
  const stylesOf = valuesByRelease(join(dirname(file), "release_style.csv"), "style");

  async function* rows(): AsyncGenerator<Batch<ReleaseRow>> {
    for await (const { rows: releases, rejects } of readReleases(file, staging)) {
      const staged: ReleaseRow[] = [];
      for (const release of releases) {
        const genres = await genresOf(release.id);
        const styles = await stylesOf(release.id);
        staged.push(...releaseRows({ ...release, genres, styles }).release);
      }
      yield { rows: staged, rejects };
    }
  }

  return stageBatches(rows(), staging.table("release", DISCOGS_TABLES.release), (rejects) =>
    staging.reject(kind, rejects),
  );
}

/** Checks and counts a file of genres or styles. Its values are staged with the releases, in their lists. */
export async function countValuesCsv(
  file: string,
  kind: string,
  column: string,
  staging: Staging,
): Promise<FileCounts> {
  let kept = 0;
  let rejected = 0;
  for await (const { rows, rejects } of readValues(file, column, staging.onFileBytes)) {
    staging.reject(kind, rejects);
    kept += rows.length;
    rejected += rejects.length;
  }
  return { read: kept + rejected, kept, rejected };
}

export async function stageReleaseArtistCsv(file: string, kind: string, staging: Staging): Promise<FileCounts> {
  const table = staging.table("release_artist", DISCOGS_TABLES.release_artist);
  return stageBatches(readReleaseArtists(file, staging), table, (rejects) => staging.reject(kind, rejects));
}

function readReleases(file: string, staging: Staging): AsyncGenerator<Batch<Release>> {
  const seen = seenIds(staging, "release");
  let previous = 0;
  return readCsvRows(
    file,
    RELEASE,
    (fields, at): Release | string => {
      const id = parseId(fields[at.id] ?? "");
      if (id === null) return badId("id", fields[at.id]);
      if (!seen.add(id)) return duplicateReason("release", id);
      if (id < previous) return outOfOrder("id", id, previous);
      previous = id;
      return {
        ...NOTHING,
        id,
        title: (fields[at.title] ?? "").trim(),
        country: fields[at.country] ?? "",
        released: fields[at.released] ?? "",
        masterId: parseId(fields[at.masterId] ?? ""),
        status: fields[at.status] ?? "",
        dataQuality: fields[at.dataQuality] ?? "",
      };
    },
    { format: FORMAT, onFileBytes: staging.onFileBytes },
  );
}

/** The fields that release.csv does not have. */
const NOTHING = {
  isMainRelease: null,
  formats: [],
  formatDescriptions: [],
  genres: [],
  styles: [],
  labels: [],
  artists: [],
  extraArtists: [],
  tracks: [],
} satisfies Partial<Release>;

function readReleaseArtists(file: string, staging: Staging): AsyncGenerator<Batch<ReleaseArtistRow>> {
  return readCsvRows(
    file,
    RELEASE_ARTIST,
    (fields, at): ReleaseArtistRow | string => {
      const releaseId = parseId(fields[at.releaseId] ?? "");
      if (releaseId === null) return badId("release_id", fields[at.releaseId]);
      const extra = fields[at.extra];
      if (extra !== "0" && extra !== "1") return `extra ${JSON.stringify(extra)} is neither 0 nor 1`;
      return {
        release_id: releaseId,
        is_credit: extra === "1",
        position: parseId(fields[at.position] ?? ""),
        artist_id: parseId(fields[at.artistId] ?? ""),
        name: fields[at.name]?.trim() || null,
        anv: fields[at.anv]?.trim() || null,
        join_phrase: fields[at.joinPhrase]?.trim() || null,
        role: fields[at.role]?.trim() || null,
        tracks: fields[at.tracks]?.trim() || null,
      };
    },
    { format: FORMAT, onFileBytes: staging.onFileBytes },
  );
}

/**
 * Looks up the values of a release in a file sorted by release, as release.csv is. The two are read side by side, and
 * neither is held in memory.
 */
function valuesByRelease(file: string, column: string): (releaseId: number) => Promise<string[]> {
  if (!existsSync(file)) return async () => [];
  const batches = readValues(file, column);
  let rows: readonly ReleaseValue[] = [];
  let next = 0;

  /** The first row not used yet; undefined at the end of the file. */
  async function current(): Promise<ReleaseValue | undefined> {
    while (next === rows.length) {
      const batch = await batches.next();
      if (batch.done) return undefined;
      rows = batch.value.rows;
      next = 0;
    }
    return rows[next];
  }

  return async (releaseId) => {
    const values: string[] = [];
    for (let row = await current(); row !== undefined && row.releaseId <= releaseId; row = await current()) {
      if (row.releaseId === releaseId) values.push(row.value);
      next += 1;
    }
    return values;
  };
}

function readValues(
  file: string,
  column: string,
  onFileBytes?: (count: number) => void,
): AsyncGenerator<Batch<ReleaseValue>> {
  const columns = {
    releaseId: { names: ["release_id"], required: true },
    value: { names: [column], required: true },
  } as const;
  let previous = 0;
  return readCsvRows(
    file,
    columns,
    (fields, at): ReleaseValue | string => {
      const releaseId = parseId(fields[at.releaseId] ?? "");
      const value = fields[at.value]?.trim() ?? "";
      if (releaseId === null) return badId("release_id", fields[at.releaseId]);
      if (value === "") return `has no ${column}`;
      if (releaseId < previous) return outOfOrder("release_id", releaseId, previous);
      previous = releaseId;
      return { releaseId, value };
    },
    { format: FORMAT, ...(onFileBytes && { onFileBytes }) },
  );
}

function outOfOrder(column: string, id: number, previous: number): string {
  return `${column} ${id} comes after ${previous}: sort the file by ${column}`;
}

function badId(column: string, value: string | undefined): string {
  return `${column} ${JSON.stringify(value)} is not a whole number above 0`;
}
