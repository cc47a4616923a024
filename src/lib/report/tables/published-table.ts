import { DESCRIBED_TABLES } from "../../contract/snapshot-tables.js";
import type { Side } from "../../contract/warehouse/table.js";
import type { Answer } from "../../snapshot/answers.js";
import { tableInFile } from "../../snapshot/manifest.js";
import type { Snapshot } from "../../snapshot/open-snapshot.js";

/** A table of the snapshot with what its columns mean. */
export interface PublishedTable {
  readonly name: string;
  readonly group: TableGroup;
  readonly meaning: string;
  readonly key: readonly string[];
  readonly rows: number;
  readonly columns: readonly PublishedColumn[];
}

export type TableGroup = Side | "answers";

export interface PublishedColumn {
  readonly name: string;
  readonly type: string;
  readonly mayBeUnknown: boolean;
  readonly meaning: string;
}

/** All tables of a snapshot, in the order of the warehouse, then those about the data, then the answers. */
export function publishedTables({ manifest }: Snapshot, answers: readonly Answer[]): PublishedTable[] {
  const rows = new Map(manifest.files.map((file) => [tableInFile(file.name), file.rows]));
  const known = DESCRIBED_TABLES.map(
    ({ name, side, meaning, key, columns }): Omit<PublishedTable, "rows"> => ({
      name,
      group: side,
      meaning,
      key,
      columns: columns.map((column) => ({
        name: column.name,
        type: column.type,
        mayBeUnknown: column.isNullable,
        meaning: column.meaning,
      })),
    }),
  );
  const asked = answers.map(
    ({ table, question, key, columns }): Omit<PublishedTable, "rows"> => ({
      name: table,
      group: "answers",
      meaning: question,
      key,
      columns: columns.map(({ name, type, nullable = false, means }) => ({
        name,
        type,
        mayBeUnknown: nullable,
        meaning: means,
      })),
    }),
  );
  return [...known, ...asked].flatMap((table) => {
    const count = rows.get(table.name);
    return count === undefined ? [] : [{ ...table, rows: count }];
  });
}
