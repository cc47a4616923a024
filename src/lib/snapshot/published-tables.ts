import { SNAPSHOT_TABLES } from "../contract/snapshot-tables.js";
import type { WarehouseTable } from "../contract/warehouse/table.js";
import { TABLES } from "../contract/warehouse/tables.js";

/** A table of a snapshot. */
export interface PublishedTable {
  readonly name: string;
  /** The columns that identify a row; rows are sorted and compared by them. */
  readonly key: readonly string[];
}

/**
 * These tables only serve the next build, and depend on the code and on the layout of files. The manifest already lists
 * the deliveries.
 */
const NOT_PUBLISHED = new Set(["linked_release", "loaded_delivery"]);

/** The tables of the warehouse that a snapshot holds. */
export const WAREHOUSE_TABLES: readonly WarehouseTable[] = TABLES.filter(({ name }) => !NOT_PUBLISHED.has(name));

/** All tables of a snapshot but those of answers, sorted by name. */
export const PUBLISHED_TABLES: readonly PublishedTable[] = [
  ...WAREHOUSE_TABLES,
  ...Object.values(SNAPSHOT_TABLES),
].sort((a, b) => (a.name < b.name ? -1 : 1));
