import { DESCRIBED_TABLES } from "../../contract/snapshot-tables.js";
import { SOURCES } from "../../contract/sources.js";
import { packageJson } from "../../core/code/package-json.js";
import type { Snapshot } from "../../snapshot/open-snapshot.js";
import { tableOf } from "../define-figure.js";
import type { Field, Figure } from "../figure.js";
import { madeBy, tablesBehind } from "../tables-behind.js";

/** A figure with everything that another program, or a reader years later, needs to know about it. */
export async function figureJson(figure: Figure, snapshot: Snapshot): Promise<string> {
  const { name, question, title, caption, rows } = figure;
  const made = madeBy(name);
  const about = {
    name,
    ...(question !== undefined && { question }),
    title,
    caption,
    columns: columnsOf(figure),
    rows,
    made_by: made,
    from: {
      snapshot: snapshot.id,
      data: snapshot.manifest.data,
      deliveries: snapshot.manifest.deliveries,
      tables: await tablesBehind(name, snapshot),
    },
    cite_as: citation(figure, snapshot),
  };
  return `${JSON.stringify(about, withoutInfinity, 2)}\n`;
}

/** A limit of an interval may be infinite, for which JSON has no number. */
function withoutInfinity(_name: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}

function columnsOf({ name, fields, rows }: Figure): readonly (Field | Pick<Field, "name">)[] {
  if (fields.length > 0) return fields;
  const columns = DESCRIBED_TABLES.find((table) => table.name === tableOf(name))?.columns ?? [];
  return Object.keys(rows[0] ?? {}).map((column) => {
    const meaning = columns.find((known) => known.name === column)?.meaning;
    return { name: column, ...(meaning !== undefined && { meaning }) };
  });
}

function citation({ name, title }: Figure, { id, manifest }: Snapshot): string {
  const sources = manifest.deliveries.map(({ source, date }) => `${SOURCES[source]} ${date}`).join(", ");
  const data = manifest.data === "sample" ? "invented sample data" : `data of ${sources}`;
  return `The Leitmotif authors. “${title}”. Figure ${name}, snapshot ${id} (${data}). Leitmotif ${packageJson.version}.`;
}
