import { plainRow } from "../../contract/plain-row.js";
import { sqlFile } from "../../core/duckdb.js";
import { InputError } from "../../core/errors.js";
import type { Encoding } from "../../prediction/features/encoding.js";
import type { FilmFacts } from "../../prediction/features/film-feature.js";
import { badFactText, checkFacts } from "../../prediction/serving/check-facts.js";
import type { Snapshot } from "../../snapshot/open-snapshot.js";
import { withTables } from "../../snapshot/query-snapshot.js";

/** The facts that were entered as JSON; refuses those that cannot be, all at once. */
export function enteredFacts(encoding: Encoding, json: string): FilmFacts {
  const { facts, bad } = checkFacts(encoding, parsed(json));
  if (bad.length > 0) throw new InputError(bad.map(badFactText).join("; "));
  return facts;
}

/** What was known of a film of the snapshot before its release. */
export async function factsOfFilm(snapshot: Snapshot, id: string): Promise<FilmFacts> {
  const [found] = await withTables(snapshot, async (connection) => {
    const reader = await connection.runAndReadAll(sqlFile(import.meta.url, "film_facts.sql"), { id });
    return reader.getRowObjectsJS().map(plainRow);
  });
  if (found === undefined) {
    const remedy = "it must be the id of a film with a date of release, such as imdb:tt0080684";
    throw new InputError("holds no such film", { file: snapshot.folder, value: id, remedy });
  }
  // All lists of features hold texts.
  return found as FilmFacts;
}

function parsed(json: string): Record<string, unknown> {
  const facts: unknown = parsedJson(json);
  if (typeof facts === "object" && facts !== null && !Array.isArray(facts)) return { ...facts };
  throw new InputError("the facts must be an object", { value: json, remedy: '{"budget": 20000000, "month": "10"}' });
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new InputError(`the facts are no JSON: ${error instanceof Error ? error.message : String(error)}`, {
      value: json,
      remedy: '{"budget": 20000000, "month": "10"}',
    });
  }
}
