import type { Snapshot } from "leitmotif/extension";
import type { Db, Collection as MongoCollection } from "mongodb";
import { COLLECTIONS, type Collection } from "./collections.js";
import { eachBatch, type StoredDocument } from "./documents.js";

export interface LoadEvents {
  onDocuments(count: number): void;
}

export interface LoadedCollection {
  readonly collection: string;
  readonly inserted: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}

const BATCH = 500;

/** The code of a document whose id is there already. */
const DUPLICATE = 11000;

/**
 * Brings each collection to the state of a snapshot. A document is replaced only if its digest is another, so that a
 * load that was interrupted goes on, and a second one does nothing.
 */
export async function loadMongo(database: Db, snapshot: Snapshot, events: LoadEvents): Promise<LoadedCollection[]> {
  const loaded: LoadedCollection[] = [];
  for (const collection of COLLECTIONS) {
    for (const field of collection.indexes) {
      await database.collection(collection.name).createIndex({ [field]: 1 }, { name: field.replace(".", "_") });
    }
    loaded.push(await loadCollection(database, snapshot, collection, events));
  }
  return loaded;
}

async function loadCollection(
  database: Db,
  snapshot: Snapshot,
  collection: Collection,
  { onDocuments }: LoadEvents,
): Promise<LoadedCollection> {
  const stored = database.collection<StoredDocument>(collection.name);
  const before = await digestsOf(database, collection.name);
  const gone = new Set(before.keys());
  const counts = { inserted: 0, changed: 0, unchanged: 0 };
  await eachBatch(snapshot, collection, BATCH, async (documents) => {
    const news = documents.filter(({ _id, digest }) => before.get(_id) !== digest);
    await write(stored, news, before);
    for (const { _id } of documents) gone.delete(_id);
    const changed = news.filter(({ _id }) => before.has(_id)).length;
    counts.changed += changed;
    counts.inserted += news.length - changed;
    counts.unchanged += documents.length - news.length;
    onDocuments(documents.length);
  });
  if (gone.size > 0) await stored.deleteMany({ _id: { $in: [...gone] } });
  return { collection: collection.name, ...counts, removed: gone.size };
}

/** New documents are inserted: servers look up each that is to be replaced, which some do slowly. */
async function write(
  stored: MongoCollection<StoredDocument>,
  documents: readonly StoredDocument[],
  before: ReadonlyMap<string, string>,
): Promise<void> {
  const fresh = documents.filter(({ _id }) => !before.has(_id));
  const known = documents.filter(({ _id }) => before.has(_id));
  try {
    if (fresh.length > 0) await stored.insertMany(fresh, { ordered: false });
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== DUPLICATE) throw error;
    // Another load inserts them too.
    known.push(...fresh);
  }
  const operations = known.map((replacement) => ({
    replaceOne: { filter: { _id: replacement._id }, replacement, upsert: true },
  }));
  if (operations.length > 0) await stored.bulkWrite(operations, { ordered: false });
}

async function digestsOf(database: Db, name: string): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  const found = database.collection<StoredDocument>(name).find({}, { projection: { digest: 1 } });
  for await (const { _id, digest } of found) digests.set(_id, digest);
  return digests;
}
