import { InputError } from "leitmotif/extension";
import type { Collection, Db, Document } from "mongodb";
import { type Group, QUESTIONS } from "./questions.js";

export type Row = Readonly<Record<string, unknown>>;

/** Answers a ready question by its name. */
export async function askMongo(database: Db, name: string): Promise<Row[]> {
  const question = QUESTIONS[name];
  if (question === undefined) {
    const remedy = `ask one of ${Object.keys(QUESTIONS).join(", ")}`;
    throw new InputError("there is no such question", { value: name, remedy });
  }
  const { stages, group, row } = question;
  const collection = database.collection(question.collection);
  const found =
    group === undefined ? await collection.aggregate([...stages]).toArray() : await grouped(collection, stages, group);
  return found.map(row);
}

/** Asks for each measure alone: FerretDB 1 answers 0 for all but one of several in a `$group`. */
async function grouped(
  collection: Collection,
  stages: readonly Document[],
  { by, measures, most, limit = Number.POSITIVE_INFINITY }: Group,
): Promise<Document[]> {
  const groups = new Map<string, Document>();
  for (const [name, measure] of Object.entries(measures)) {
    const found = await collection.aggregate([...stages, { $group: { _id: by, [name]: measure } }]).toArray();
    for (const group of found) {
      const id = JSON.stringify(group._id);
      groups.set(id, { ...groups.get(id), ...group });
    }
  }
  const sorted = [...groups].sort(([a, x], [b, y]) => (most === undefined ? 0 : y[most] - x[most]) || (a < b ? -1 : 1));
  return sorted.slice(0, limit).map(([, group]) => group);
}
