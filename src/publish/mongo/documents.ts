import { readdirSync } from "node:fs";
import { join } from "node:path";
import { identifier, literal, type Snapshot, sha256, sqlFile, withDuckDB } from "leitmotif/extension";
import type { Collection } from "./collections.js";

export interface StoredDocument {
  readonly _id: string;
  /** Of all other fields, so that the next load writes only what has changed. */
  readonly digest: string;
  readonly [field: string]: unknown;
}

/** Hands over the documents of a collection in batches, sorted by id. */
export async function eachBatch(
  snapshot: Snapshot,
  collection: Collection,
  size: number,
  work: (documents: readonly StoredDocument[]) => Promise<void>,
): Promise<void> {
  await withDuckDB({}, async (connection) => {
    for (const file of readdirSync(snapshot.folder).filter((name) => name.endsWith(".parquet"))) {
      const view = identifier(file.slice(0, -".parquet".length));
      await connection.run(`CREATE VIEW ${view} AS FROM read_parquet(${literal(join(snapshot.folder, file))})`);
    }
    const result = await connection.stream(sqlFile(import.meta.url, collection.sql));
    let batch: StoredDocument[] = [];
    for (
      let chunk = await result.fetchChunk();
      chunk !== null && chunk.rowCount > 0;
      chunk = await result.fetchChunk()
    ) {
      for (const [id, text] of chunk.getRows()) {
        batch.push(documentOf(String(id), String(text)));
        if (batch.length < size) continue;
        await work(batch);
        batch = [];
      }
    }
    if (batch.length > 0) await work(batch);
  });
}

function documentOf(id: string, text: string): StoredDocument {
  return { _id: id, digest: sha256(text), ...JSON.parse(text, (_key, value) => value ?? undefined) };
}
