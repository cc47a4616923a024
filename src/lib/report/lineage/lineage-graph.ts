/** Something that data go through on their way from a file to a page. */
export interface LineageNode {
  /** Unique, and the end of its address. */
  readonly id: string;
  readonly layer: Layer;
  readonly name: string;
  /** What it is, or how much went through in this run. */
  readonly note: string;
  /** Where the report shows it. */
  readonly shownAt?: string;
  /** Of a table. */
  readonly columns?: readonly LineageColumn[];
}

/** A column with what it is made from and what reads it. */
export interface LineageColumn {
  readonly name: string;
  readonly from: readonly ColumnSource[];
  readonly readBy: readonly LineageLink[];
}

/** Columns of another node. */
export interface ColumnSource extends LineageLink {
  readonly columns: readonly string[];
}

export interface LineageLink {
  readonly id: string;
  readonly name: string;
}

export type Layer = (typeof LAYERS)[number]["layer"];

/** From the first to the last. */
export const LAYERS = [
  { layer: "file", heading: "Files of the sources" },
  { layer: "staged", heading: "Staged tables" },
  { layer: "table", heading: "Tables" },
  { layer: "figure", heading: "Answers and figures" },
  { layer: "page", heading: "Pages" },
] as const;

/** What feeds what. */
export interface LineageGraph {
  readonly nodes: readonly LineageNode[];
  readonly edges: readonly LineageEdge[];
}

export interface LineageEdge {
  readonly from: string;
  readonly to: string;
}

/** The nodes that feed a node, and those that it feeds. */
export function neighboursOf({ nodes, edges }: LineageGraph, id: string) {
  const from = new Set(edges.filter(({ to }) => to === id).map(({ from }) => from));
  const to = new Set(edges.filter(({ from }) => from === id).map(({ to }) => to));
  return { from: nodes.filter((node) => from.has(node.id)), to: nodes.filter((node) => to.has(node.id)) };
}

/** All nodes behind a node, however far. */
export function behind({ edges }: LineageGraph, id: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { from, to } of edges) {
      if (to !== next || seen.has(from)) continue;
      seen.add(from);
      open.push(from);
    }
  }
  return seen;
}
