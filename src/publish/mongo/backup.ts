import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { InputError, writeAtomically } from "leitmotif/extension";
import { BSON, type Db, type Document } from "mongodb";

/** What a backup holds of a collection. */
export interface BackedUp {
  readonly name: string;
  readonly documents: number;
  /** Of its lines, before they are packed. */
  readonly sha256: string;
  readonly indexes: readonly { readonly name: string; readonly key: Readonly<Record<string, unknown>> }[];
}

const LIST_FILE = "backup.json";
const BATCH = 500;

/** Writes all documents of a database, sorted by id: a packed file of lines for each collection, and what they hold. */
export async function backUp(database: Db, folder: string): Promise<BackedUp[]> {
  if (existsSync(folder)) {
    throw new InputError("already exists, and a backup never replaces another", {
      file: folder,
      remedy: "name another folder",
    });
  }
  return writeAtomically(folder, async (temporary) => {
    mkdirSync(temporary, { recursive: true });
    const collections = (await database.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
    const list: BackedUp[] = [];
    for (const name of collections.sort()) list.push(await backUpCollection(database, name, temporary));
    writeFileSync(join(temporary, LIST_FILE), `${JSON.stringify(list, null, 2)}\n`);
    return list;
  });
}

/** Fills empty collections from a backup, and compares what they then hold with the digests of the backup. */
export async function restore(database: Db, folder: string): Promise<BackedUp[]> {
  const list = readList(folder);
  for (const { name, sha256 } of list) {
    const found = await digestOf(linesOf(folder, name));
    if (found.sha256 === sha256) continue;
    throw new InputError("is damaged", {
      file: fileOf(folder, name),
      value: `SHA-256 ${found.sha256} instead of ${sha256}`,
      remedy: "restore another backup",
    });
  }
  for (const { name } of list) await refuseFilled(database, name);
  for (const collection of list) await restoreCollection(database, folder, collection);
  return list;
}

async function backUpCollection(database: Db, name: string, folder: string): Promise<BackedUp> {
  const hash = createHash("sha256");
  let documents = 0;
  const lines = async function* () {
    for await (const line of linesIn(database, name)) {
      hash.update(line);
      documents++;
      yield line;
    }
  };
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(fileOf(folder, name)));
  const indexes = (await database.collection(name).indexes()).map(({ name = "", key }) => ({ name, key }));
  return { name, documents, sha256: hash.digest("hex"), indexes: indexes.filter((index) => index.name !== "_id_") };
}

async function restoreCollection(database: Db, folder: string, backup: BackedUp): Promise<void> {
  const collection = database.collection(backup.name);
  let batch: Document[] = [];
  for await (const line of linesOf(folder, backup.name)) {
    batch.push(BSON.EJSON.parse(line, { relaxed: false }));
    if (batch.length < BATCH) continue;
    await collection.insertMany(batch);
    batch = [];
  }
  if (batch.length > 0) await collection.insertMany(batch);
  for (const { name, key } of backup.indexes) {
    // The server described it so.
    await collection.createIndex(key as Record<string, 1 | -1>, { name });
  }
  const found = await digestOf(linesIn(database, backup.name));
  if (found.sha256 === backup.sha256) return;
  throw new Error(`${backup.name} has the SHA-256 ${found.sha256} instead of ${backup.sha256} after it was restored`);
}

/** Values keep their types: a whole number that is stored as a decimal one stays one. */
async function* linesIn(database: Db, name: string): AsyncGenerator<string> {
  for await (const document of database.collection(name).find({}, { promoteValues: false }).sort({ _id: 1 })) {
    yield `${BSON.EJSON.stringify(document, { relaxed: false })}\n`;
  }
}

async function* linesOf(folder: string, name: string): AsyncGenerator<string> {
  const input = createReadStream(fileOf(folder, name)).pipe(createGunzip());
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) yield `${line}\n`;
}

async function digestOf(lines: AsyncIterable<string>): Promise<{ sha256: string }> {
  const hash = createHash("sha256");
  for await (const line of lines) hash.update(line);
  return { sha256: hash.digest("hex") };
}

async function refuseFilled(database: Db, name: string): Promise<void> {
  if ((await database.collection(name).findOne({}, { projection: { _id: 1 } })) === null) return;
  throw new InputError(`the collection ${name} holds documents already`, {
    file: database.databaseName,
    remedy: "restore into another database, or drop the collection first",
  });
}

function readList(folder: string): BackedUp[] {
  const file = join(folder, LIST_FILE);
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  throw new InputError("is not a backup", { file: folder, remedy: `name a folder that holds ${LIST_FILE}` });
}

function fileOf(folder: string, name: string): string {
  return join(folder, `${name}.ndjson.gz`);
}
