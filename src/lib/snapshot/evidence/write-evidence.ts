import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeAtomically } from "../../core/atomic-write.js";
import { csvLine } from "../../core/text/csv-text.js";
import type { Delivery } from "../../sources/delivery.js";
import { type DeliveryCounts, readDeliveryCounts } from "../../sources/staging/delivery-counts.js";
import { tableInFile } from "../manifest.js";
import type { Row, Snapshot } from "../open-snapshot.js";
import { matchesOf } from "./matches.js";

type Table = readonly (readonly (string | number)[])[];

/** Writes the evidence of a build as CSV files. The same data give the same bytes on any machine. */
export async function writeEvidence(options: {
  readonly snapshot: Snapshot;
  readonly deliveries: readonly Delivery[];
  readonly stagedFolder: string;
  readonly evidenceFolder: string;
}): Promise<string[]> {
  const { snapshot, deliveries, stagedFolder, evidenceFolder } = options;
  const inputs = deliveries
    .flatMap(({ source, date }) => readDeliveryCounts(join(stagedFolder, source, date)) ?? [])
    .map((input) => ({ ...input, files: [...input.files].sort((a, b) => (a.name < b.name ? -1 : 1)) }));
  const gates = await snapshot.rows("gate_results");
  const claims = await snapshot.rows("claim");
  const matches = await matchesOf(snapshot);
  const files: Readonly<Record<string, Table>> = {
    "checksums.csv": checksums(inputs, snapshot),
    "claims.csv": fromRows(["name", "value", "unit", "computed_by", "table_name"], claims),
    "discogs_tmdb_matches.csv": matches,
    "film_models.csv": await tableOf(snapshot, "film_model"),
    "gate_results.csv": fromRows(["gate", "severity", "passed", "offending_rows", "allowed_rows", "why"], gates),
    "link_calibration.csv": await tableOf(snapshot, "link_calibration"),
    "link_rules.csv": await tableOf(snapshot, "link_rule"),
    "link_scores.csv": await tableOf(snapshot, "link_score"),
    "row_counts.csv": rowCounts(inputs, snapshot),
    "validation_summary.csv": [...summary(inputs, snapshot, gates), ...linkingSummary(matches, claims)],
  };
  mkdirSync(evidenceFolder, { recursive: true });
  for (const [name, table] of Object.entries(files)) {
    await writeAtomically(join(evidenceFolder, name), async (path) => writeFileSync(path, table.map(csvLine).join("")));
  }
  return Object.keys(files);
}

function checksums(inputs: readonly DeliveryCounts[], { manifest }: Snapshot): Table {
  return [
    ["role", "file", "bytes", "sha256"],
    ...inputs.flatMap(({ source, date, files }) =>
      files.map(({ name, bytes, sha256 }) => ["input", `${source}/${date}/${name}`, bytes, sha256]),
    ),
    ...manifest.files.map(({ name, bytes, sha256 }) => ["output", name, bytes, sha256]),
  ];
}

/** The rows read, written and rejected at each step. */
function rowCounts(inputs: readonly DeliveryCounts[], { manifest }: Snapshot): Table {
  return [
    ["step", "name", "rows_in", "rows_out", "rows_rejected"],
    ...inputs.flatMap(({ source, date, files }) =>
      files.map(({ name, read, kept, rejected }) => ["ingest", `${source}/${date}/${name}`, read, kept, rejected]),
    ),
    ...inputs.flatMap(({ source, date, tables }) =>
      Object.entries(tables)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([table, rows]) => ["stage", `${source}/${date}/${table}`, "", rows, ""]),
    ),
    ...manifest.files.map(({ name, rows }) => ["snapshot", tableInFile(name), "", rows, ""]),
  ];
}

function summary(inputs: readonly DeliveryCounts[], { id, manifest }: Snapshot, gates: readonly Row[]): Table {
  const files = inputs.flatMap((input) => input.files);
  const total = (count: "read" | "kept" | "rejected") => files.reduce((sum, file) => sum + file[count], 0);
  const failed = (severity: string) =>
    gates.filter((gate) => gate.severity === severity && gate.passed !== true).length;
  return [
    ["measure", "value"],
    ["data", manifest.data],
    ["snapshot", id],
    ["deliveries", manifest.deliveries.length],
    ["rows read", total("read")],
    ["rows kept", total("kept")],
    ["rows rejected", total("rejected")],
    ["gates", gates.length],
    ["blocking gates failed", failed("blocking")],
    ["warnings", failed("warning")],
    ["tables", manifest.files.length],
    ["rows published", manifest.files.reduce((sum, { rows }) => sum + rows, 0)],
  ];
}

/** How many releases were linked, and how good the links are if that is known. */
function linkingSummary(matches: Table, claims: readonly Row[]): Table {
  const decided = (decision: string) => matches.filter((row) => row.includes(decision)).length;
  return [
    ["links accepted", decided("match")],
    ["links to review", decided("review")],
    ...claims
      .filter(({ table_name }) => table_name === "link_release_title")
      .map(({ name, value }) => [String(name), String(value)]),
  ];
}

/** A table of the snapshot. Without rows it has no columns either. */
async function tableOf(snapshot: Snapshot, name: string): Promise<Table> {
  const rows = await snapshot.rows(name);
  return fromRows(Object.keys(rows[0] ?? {}), rows);
}

function fromRows(columns: readonly string[], rows: readonly Row[]): Table {
  return [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? "")))];
}
