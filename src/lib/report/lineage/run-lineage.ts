import { RECOMMENDATION_TABLES } from "../../contract/recommendation-tables.js";
import { counted } from "../../core/numbers.js";
import { tableOf } from "../../figures/define-figure.js";
import { findFigures } from "../../figures/find-figures.js";
import { loadAnswers } from "../../figures/load-answers.js";
import { tablesBehind } from "../../figures/tables-behind.js";
import { linkedTables } from "../../linking/run/warehouse/linked-tables.js";
import { TABLES_OF_MODELS, tablesOfFeatures } from "../../prediction/reading/predicted-tables.js";
import { tablesRead } from "../../recommending/pairs/tables-read.js";
import { tableInFile } from "../../snapshot/manifest.js";
import type { Row, Snapshot } from "../../snapshot/open-snapshot.js";
import type { StagedName } from "../../warehouse/lineage/staged-tables.js";
import { tableInputs } from "../../warehouse/lineage/table-inputs.js";
import { publishedTables } from "../tables/published-table.js";
import type { LineageColumn, LineageEdge, LineageGraph, LineageNode } from "./lineage-graph.js";
import { tableColumns } from "./table-columns.js";

/** A page with the figures that it shows. */
export interface PageFigures {
  readonly path: string;
  readonly name: string;
  readonly figures: readonly string[];
}

/** Where everything comes from in this run: read from the code that does it and from the counts of the snapshot. */
export async function runLineage(snapshot: Snapshot, pages: readonly PageFigures[]): Promise<LineageGraph> {
  const files = fileNodes(await snapshot.rows("source_counts"));
  const inputs = tableInputs();
  const staged = stagedNodes([...inputs.values()].flat());
  const tables = tableNodes(snapshot, await columnsOf(snapshot));
  const figures = findFigures().map(
    ({ name, topic }): LineageNode => ({ id: `figure-${name}`, layer: "figure", name, note: topic }),
  );
  const shown = pages.map(
    ({ path, name }): LineageNode => ({ id: `page-${path}`, layer: "page", name, note: "", shownAt: `./${path}` }),
  );
  const nodes = [...files, ...staged, ...tables, ...figures, ...shown];
  const known = new Set(nodes.map(({ id }) => id));
  const edges: LineageEdge[] = [
    ...files.flatMap((file) =>
      staged.filter((table) => fills(file, table)).map((table) => ({ from: file.id, to: table.id })),
    ),
    ...[...inputs].flatMap(([table, names]) => names.map((name) => ({ from: stagedId(name), to: `table-${table}` }))),
    ...linkingEdges(),
    ...recommendingEdges(),
    ...predictionEdges(),
    ...(await figureEdges(figures, snapshot)),
    ...pages.flatMap(({ path, figures }) => figures.map((name) => ({ from: `figure-${name}`, to: `page-${path}` }))),
  ];
  return { nodes, edges: edges.filter(({ from, to }) => known.has(from) && known.has(to)) };
}

async function figureEdges(figures: readonly LineageNode[], snapshot: Snapshot): Promise<LineageEdge[]> {
  const published = new Set(snapshot.manifest.files.map((file) => tableInFile(file.name)));
  const edges: LineageEdge[] = [];
  for (const { id, name } of figures) {
    // The rows of an answer are a table of the snapshot, which the query fills.
    const own = published.has(tableOf(name)) ? `table-${tableOf(name)}` : id;
    if (own !== id) edges.push({ from: own, to: id });
    for (const table of await tablesBehind(name, snapshot)) {
      if (`table-${table}` !== own) edges.push({ from: `table-${table}`, to: own });
    }
  }
  return edges;
}

/** A node for each kind of file, with the rows of all deliveries. */
function fileNodes(counts: readonly Row[]): LineageNode[] {
  const kept = new Map<string, number>();
  for (const { source, kind, kept: rows } of counts) {
    const name = `${source}: ${kind}`;
    kept.set(name, (kept.get(name) ?? 0) + Number(rows));
  }
  return [...kept].map(([name, rows]) => ({
    id: `file-${name.replace(/[^a-z]+/g, "-")}`,
    layer: "file",
    name,
    note: counted(rows, "row kept", "rows kept"),
  }));
}

function stagedNodes(names: readonly StagedName[]): LineageNode[] {
  const unique = new Map(names.map((name) => [stagedId(name), name]));
  return [...unique]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, { source, table }]) => ({ id, layer: "staged", name: `${source}: ${table}`, note: "typed rows" }));
}

function stagedId({ source, table }: StagedName): string {
  return `staged-${source}-${table}`;
}

/**
 * Whether files of a kind fill a staged table: both are named after what they list, such as `releases` and
 * `release_track`. Answers of an interface fill all tables of their source.
 */
function fills(file: LineageNode, table: LineageNode): boolean {
  const [[source, kind = ""], [stagedSource, name = ""]] = [file.name.split(": "), table.name.split(": ")];
  if (source !== stagedSource) return false;
  const thing = kind.replace(".", "_").replace(/^.*-/, "").replace(/s$/, "");
  return kind === "api" || name.startsWith(thing) || name.endsWith(`_${thing}`);
}

async function columnsOf(snapshot: Snapshot): Promise<ReadonlyMap<string, readonly LineageColumn[]>> {
  const { answers } = await loadAnswers();
  return tableColumns(publishedTables(snapshot, answers));
}

function tableNodes({ manifest }: Snapshot, columnsOf: ReadonlyMap<string, readonly LineageColumn[]>): LineageNode[] {
  return manifest.files.map(({ name, rows }) => {
    const table = tableInFile(name);
    return {
      id: `table-${table}`,
      layer: "table",
      name: table,
      note: counted(rows, "row", "rows"),
      shownAt: `./model#table-${table}`,
      columns: columnsOf.get(table) ?? [],
    };
  });
}

/** Recommending learns from the songs and films of the warehouse, and writes how good it is. */
function recommendingEdges(): LineageEdge[] {
  return tablesRead().flatMap((table) =>
    Object.keys(RECOMMENDATION_TABLES).map((written) => ({ from: `table-${table}`, to: `table-${written}` })),
  );
}

function predictionEdges(): LineageEdge[] {
  return [
    ...tablesOfFeatures().map((table) => ({ from: `table-${table}`, to: "table-film_features" })),
    ...TABLES_OF_MODELS.map((table) => ({ from: "table-film_features", to: `table-${table}` })),
  ];
}

/** Linking reads the records of both sides and writes what it found, and how good that is. */
function linkingEdges(): LineageEdge[] {
  const measured = ["link_rule", "link_calibration", "link_score", "claim"];
  return [
    ...linkedTables().map((table) => ({ from: `table-${table}`, to: "table-link_release_title" })),
    ...measured.map((table) => ({ from: "table-link_release_title", to: `table-${table}` })),
  ];
}
