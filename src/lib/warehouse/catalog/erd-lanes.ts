import type { Side } from "../../contract/warehouse/table.js";
import type { CatalogTable } from "./read-catalog.js";

/**
 * The tables of each side, grouped by the number of references between them and the table of links, the closest first.
 */
export interface ErdLanes {
  readonly film: readonly (readonly CatalogTable[])[];
  readonly music: readonly (readonly CatalogTable[])[];
  readonly links: readonly CatalogTable[];
}

export function erdLanes(catalog: readonly CatalogTable[]): ErdLanes {
  const links = catalog.filter(({ side }) => side === "between");
  return { film: lanesOf("film", catalog, links), music: lanesOf("music", catalog, links), links };
}

function lanesOf(side: Side, catalog: readonly CatalogTable[], links: readonly CatalogTable[]): CatalogTable[][] {
  const tables = catalog.filter((table) => table.side === side);
  const lanes: CatalogTable[][] = [];
  let rest = tables;
  let reached: readonly CatalogTable[] = links;
  while (rest.length > 0) {
    const next = rest.filter((table) => reached.some((other) => areJoined(table, other)));
    // Tables that nothing leads to are farthest out.
    const lane = next.length > 0 ? next : rest;
    lanes.push(ordered(lane, lanes.at(-1) ?? []));
    rest = rest.filter((table) => !lane.includes(table));
    reached = lane;
  }
  return joinLast(lanes, tables);
}

/** Tables without a drawn reference join the last lane instead of forming their own. */
function joinLast(lanes: CatalogTable[][], tables: readonly CatalogTable[]): CatalogTable[][] {
  const last = lanes.at(-1) ?? [];
  const isLoose = last.every((table) => !tables.some((other) => other !== table && areJoined(table, other)));
  if (!isLoose || lanes.length < 3) return lanes;
  return [...lanes.slice(0, -2), [...(lanes.at(-2) ?? []), ...last]];
}

/** Places each table near the height of those it refers to or is referred to by, so that lines seldom cross. */
function ordered(lane: readonly CatalogTable[], inner: readonly CatalogTable[]): CatalogTable[] {
  const places = lane.map((table) => inner.flatMap((other, index) => (areJoined(table, other) ? [index] : [])));
  const height = (index: number) => mean(places[index] ?? []);
  return lane
    .map((table, index) => ({ table, index }))
    .sort((a, b) => height(a.index) - height(b.index) || a.index - b.index)
    .map(({ table }) => table);
}

/** References to dates are not drawn, so they join nothing. */
function areJoined(a: CatalogTable, b: CatalogTable): boolean {
  if (a.name === "dim_date" || b.name === "dim_date") return false;
  return refersTo(a, b) || refersTo(b, a);
}

function refersTo({ references }: CatalogTable, { name }: CatalogTable): boolean {
  return references.some(({ table }) => table === name);
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0) / Math.max(1, numbers.length);
}
