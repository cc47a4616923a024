import { STAGED_TABLES, type StagedSource } from "../../contract/staged/tables.js";
import { viewName } from "../staged-views.js";

/** A staged table. */
export interface StagedName {
  readonly source: StagedSource;
  readonly table: string;
}

export interface StagedTable extends StagedName {
  /** Its name in statements. */
  readonly view: string;
  readonly columns: readonly string[];
}

/** The rows of a staged table that a delivery changed are a table of their own, without the name of the source. */
export const CHANGED_ROWS = /_of_changed_\w+$/;

export function stagedTables(): StagedTable[] {
  return Object.entries(STAGED_TABLES).flatMap(([name, tables]) => {
    // The keys of STAGED_TABLES are the sources.
    const source = name as StagedSource;
    return Object.entries(tables).map(([table, columns]) => ({
      source,
      table,
      view: viewName(source, table),
      columns: Object.keys(columns),
    }));
  });
}
