import type { DuckDBConnection } from "@duckdb/node-api";
import { withDuckDB } from "../../core/duckdb.js";
import { VIEWS } from "../../figures/answer/views.js";
import { findFigures } from "../../figures/find-figures.js";
import { madeBy } from "../../figures/tables-behind.js";
import { LINKED } from "../../linking/run/warehouse/linked-tables.js";
import { columnInputs } from "../../warehouse/lineage/column-inputs.js";
import { followNames } from "../../warehouse/lineage/follow-names.js";
import { parseSelects } from "../../warehouse/lineage/parse-selects.js";
import { type Lookup, queryColumns } from "../../warehouse/lineage/query-columns.js";
import { baseRelation, NOTHING, type Origins, together } from "../../warehouse/lineage/relation.js";
import { stagedTables } from "../../warehouse/lineage/staged-tables.js";
import type { PublishedTable } from "../tables/published-table.js";
import type { ColumnSource, LineageColumn, LineageLink } from "./lineage-graph.js";

/** The columns of each table, with what they are made from and what reads them, as the SQL says that does it. */
export async function tableColumns(tables: readonly PublishedTable[]): Promise<ReadonlyMap<string, LineageColumn[]>> {
  const { inputs, reads } = await withDuckDB({}, async (connection) => ({
    inputs: await columnInputs(connection),
    reads: await columnReads(connection, tables),
  }));
  const readers = readersOf(reads);
  const nodes = knownNodes(tables);
  return new Map(
    tables.map(({ name: table, columns }) => [
      table,
      columns.map(({ name }) => ({
        name,
        from: sources(inputs.get(table)?.get(name) ?? NOTHING, nodes),
        readBy: readers.get(`${table}.${name}`) ?? [],
      })),
    ]),
  );
}

/** The columns that each figure, and linking, reads. */
export async function columnReads(
  connection: DuckDBConnection,
  tables: readonly PublishedTable[],
): Promise<ReadonlyMap<LineageLink, Origins>> {
  const lookup = await publishedLookup(connection, tables);
  const reads = new Map<LineageLink, Origins>();
  for (const { name } of findFigures()) {
    const { sql } = madeBy(name);
    if (sql !== undefined) reads.set({ id: `figure-${name}`, name }, await readsOf(connection, sql, lookup));
  }
  return reads.set({ id: "table-link_release_title", name: "linking" }, await linkingReads(connection, lookup));
}

async function publishedLookup(connection: DuckDBConnection, tables: readonly PublishedTable[]): Promise<Lookup> {
  const known = new Map(
    tables.map(({ name, columns }) => [
      name,
      baseRelation(
        name,
        columns.map((column) => column.name),
      ),
    ]),
  );
  const views = [];
  for (const [name, sql] of VIEWS) {
    for (const { query } of await parseSelects(connection, sql)) views.push({ fills: name, query });
  }
  return followNames((name) => known.get(name), views);
}

async function readsOf(connection: DuckDBConnection, sql: string, lookup: Lookup): Promise<Origins> {
  const selects = await parseSelects(connection, sql);
  const known = followNames(lookup, selects);
  return together(
    selects.flatMap(({ query }) => {
      const { columns, decides } = queryColumns(query, known);
      return [...columns.values(), decides];
    }),
  );
}

async function linkingReads(connection: DuckDBConnection, lookup: Lookup): Promise<Origins> {
  const each = [];
  for (const sql of LINKED) each.push(await readsOf(connection, sql, lookup));
  return together(each);
}

function readersOf(reads: ReadonlyMap<LineageLink, Origins>): ReadonlyMap<string, LineageLink[]> {
  const readers = new Map<string, LineageLink[]>();
  for (const [reader, columns] of reads) {
    for (const column of columns) readers.set(column, [...(readers.get(column) ?? []), reader]);
  }
  return readers;
}

/** The tables that lineage has a node for, by their names in statements. */
function knownNodes(tables: readonly PublishedTable[]): ReadonlyMap<string, LineageLink> {
  const nodes = new Map<string, LineageLink>(tables.map(({ name }) => [name, { id: `table-${name}`, name }]));
  for (const { view, source, table } of stagedTables()) {
    nodes.set(view, { id: `staged-${source}-${table}`, name: `${source}: ${table}` });
  }
  return nodes;
}

/** Columns by the node that holds them. */
function sources(origins: Origins, nodes: ReadonlyMap<string, LineageLink>): ColumnSource[] {
  const found = new Map<LineageLink, string[]>();
  for (const origin of origins) {
    const [table = "", column = ""] = origin.split(".");
    const node = nodes.get(table);
    if (node !== undefined) found.set(node, [...(found.get(node) ?? []), column]);
  }
  return [...found].map(([node, columns]) => ({ ...node, columns }));
}
