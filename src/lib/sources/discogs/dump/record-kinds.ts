import { createReleaseProgram, type ReleaseProgram } from "../../../kernels/release-program.js";
import type { Columns, RowOf } from "../../staging/staged-table.js";
import { masterRows } from "../master.js";
import { releaseRows } from "../release.js";
import {
  artistColumns,
  masterArtistColumns,
  masterColumns,
  releaseArtistColumns,
  releaseColumns,
  releaseTrackColumns,
} from "../tables.js";
import { readArtist } from "../xml/read-artist.js";
import { readMaster } from "../xml/read-master.js";
import { readRelease } from "../xml/read-release.js";
import type { RecordXml } from "../xml/xml-cursor.js";

/** A kind of dump: the element of its records, the tables they fill, and how the XML of one becomes rows. */
export interface RecordKind<Tables extends Readonly<Record<string, Columns>> = Readonly<Record<string, Columns>>> {
  readonly element: string;
  readonly tables: Tables;
  /** Throws a MalformedRecord. */
  readonly read: (xml: RecordXml) => RecordRows<Tables>;
  /** Reads what is usual among such records, many times as fast. */
  readonly createProgram?: (screenOnly: boolean) => ReleaseProgram;
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
    tables: { release: releaseColumns, release_artist: releaseArtistColumns, release_track: releaseTrackColumns },
    read(xml) {
      const release = readRelease(xml);
      return { id: release.id, rows: releaseRows(release) };
    },
    createProgram: createReleaseProgram,
  }),
  masters: kind({
    element: "master",
    tables: { master: masterColumns, master_artist: masterArtistColumns },
    read(xml) {
      const master = readMaster(xml);
      return { id: master.id, rows: masterRows(master) };
    },
  }),
  artists: kind({
    element: "artist",
    tables: { artist: artistColumns },
    read(xml) {
      const artist = readArtist(xml);
      return { id: artist.artist_id, rows: { artist: [artist] } };
    },
  }),
};

/** Checks that the rows fit the tables, which the common type of all kinds forgets. */
function kind<Tables extends Readonly<Record<string, Columns>>>(recordKind: RecordKind<Tables>): RecordKind {
  return recordKind;
}
