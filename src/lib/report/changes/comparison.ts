import { type Causes, causesOf } from "./causes.js";
import { type ChangedLink, changedLinks } from "./changed-links.js";
import { keptClaims, type MovedClaim, movedClaims } from "./moved-claims.js";
import type { FigureFile, LinkLine, TableSize, Version, VersionRecord } from "./version-record.js";

/** A published version with all that is kept of it. */
export interface Published {
  readonly version: Version;
  readonly record: VersionRecord;
  readonly links: readonly LinkLine[];
}

/** What differs between two versions, the signal first. */
export interface Comparison {
  readonly older: Version;
  readonly newer: Version;
  readonly causes: Causes;
  readonly claims: readonly MovedClaim[];
  /** How many claims are the same. */
  readonly claimsKept: number;
  readonly links: readonly ChangedLink[];
  readonly tables: readonly ChangedTable[];
  readonly figures: readonly ChangedFigure[];
}

export interface ChangedTable {
  readonly name: string;
  /** Undefined where the version has no such table. */
  readonly before?: number;
  readonly after?: number;
}

export interface ChangedFigure {
  readonly name: string;
  readonly before?: FigureFile;
  readonly after?: FigureFile;
}

export function compareVersions(older: Published, newer: Published): Comparison {
  const causes = causesOf(older.record.madeFrom, newer.record.madeFrom);
  return {
    older: older.version,
    newer: newer.version,
    causes,
    claims: movedClaims(older.record.claims, newer.record.claims, causes),
    claimsKept: keptClaims(older.record.claims, newer.record.claims),
    links: changedLinks(older.links, newer.links),
    tables: pairs(older.record.tables, newer.record.tables).map(({ name, before, after }) => ({
      name,
      ...(before && { before: before.rows }),
      ...(after && { after: after.rows }),
    })),
    figures: pairs(older.record.figures, newer.record.figures),
  };
}

/** Files that one of the lists lacks, or whose content differs, by name. */
function pairs<File extends TableSize | FigureFile>(before: readonly File[], after: readonly File[]) {
  const [old, now] = [before, after].map((files) => new Map(files.map((file) => [file.name, file])));
  const names = [...new Set([...before, ...after].map(({ name }) => name))].sort();
  return names.flatMap((name) => {
    const [one, other] = [old?.get(name), now?.get(name)];
    if (one?.sha256 === other?.sha256) return [];
    return [{ name, ...(one && { before: one }), ...(other && { after: other }) }];
  });
}
