import type { Columns, RowOf } from "../../../contract/staged/columns.js";
import { DISCOGS_TABLES } from "../../../contract/staged/discogs.js";
import { createReleaseProgram } from "../../../kernels/read-releases/create-release-program.js";
import type { ReleaseProgram } from "../../../kernels/read-releases/release-program.js";
import { masterRows } from "../master.js";
import { releaseRows } from "../release.js";
import { screenWords } from "../screen.js";
import { readArtist } from "../xml/read-artist.js";
import { readMaster } from "../xml/read-master.js";
import { readRelease } from "../xml/read-release.js";
import type { RecordXml } from "../xml/xml-cursor.js";

const { release, release_artist, release_track, master, master_artist, artist } = DISCOGS_TABLES;

/** A kind of dump: the element of its records, the tables they fill, and how a record's XML becomes rows. */
export interface RecordKind<Tables extends Readonly<Record<string, Columns>> = Readonly<Record<string, Columns>>> {
  readonly element: string;
  readonly tables: Tables;
  /** Throws a MalformedRecord. */
  readonly read: (xml: RecordXml) => RecordRows<Tables>;
  /** Reads usual records many times as fast. */
  readonly createProgram?: (screenOnly: boolean) => ReleaseProgram | undefined;
}

/** The rows of one record, by table. */
export interface RecordRows<Tables extends Readonly<Record<string, Columns>> = Readonly<Record<string, Columns>>> {
  readonly id: number;
  readonly rows: { readonly [Name in keyof Tables]: readonly RowOf<Tables[Name]>[] };
}

export type RecordKindName = "releases" | "masters" | "artists";

export const recordKinds: Readonly<Record<RecordKindName, RecordKind>> = {
  releases: kind({
    element: "release",
    tables: { release, release_artist, release_track },
    read(xml) {
      const record = readRelease(xml);
      return { id: record.id, rows: releaseRows(record) };
    },
    createProgram: (screenOnly) => createReleaseProgram(screenWords, screenOnly),
  }),
  masters: kind({
    element: "master",
    tables: { master, master_artist },
    read(xml) {
      const record = readMaster(xml);
      return { id: record.id, rows: masterRows(record) };
    },
  }),
  artists: kind({
    element: "artist",
    tables: { artist },
    read(xml) {
      const record = readArtist(xml);
      return { id: record.artist_id, rows: { artist: [record] } };
    },
  }),
};

/** Checks that the rows fit the tables, which the common type of all kinds does not express. */
function kind<Tables extends Readonly<Record<string, Columns>>>(recordKind: RecordKind<Tables>): RecordKind {
  return recordKind;
}
