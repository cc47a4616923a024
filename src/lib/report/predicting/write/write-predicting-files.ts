import { join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { plainRow, type Row } from "../../../contract/plain-row.js";
import { sqlFile } from "../../../core/duckdb.js";
import { significant } from "../../../core/numbers.js";
import type { FactValue } from "../../../prediction/features/film-feature.js";
import { FILM_FEATURES } from "../../../prediction/features/film-features.js";
import { MAKER_ROLES, type Maker } from "../../../prediction/features/maker.js";
import { makeFilmTables, readMakers } from "../../../prediction/reading/read-makers.js";
import type { Predictor } from "../../../prediction/serving/predictor.js";
import type { Snapshot } from "../../../snapshot/open-snapshot.js";
import { withTables } from "../../../snapshot/query-snapshot.js";
import { writePacked } from "../../packed/write-packed.js";
import {
  type FilmsToPick,
  type FilmToPick,
  type JudgedModel,
  type Makers,
  PREDICTING_FILES,
  PREDICTING_FOLDER,
} from "../files/predicting-files.js";

/** A page should not load more: whoever seeks older films asks `leitmotif predict`. */
const MOST_FILMS = 4000;
const MOST_MAKERS = 1500;

/** Writes what the page that predicts reads; nothing where there is no model. */
export async function writePredictingFiles({
  snapshot,
  output,
}: {
  readonly snapshot: Snapshot;
  readonly output: string;
}): Promise<void> {
  const parts = new Map((await snapshot.rows("predictor")).map(({ part, json }) => [String(part), String(json)]));
  const model = parts.get("model");
  if (model === undefined) return;
  // Only the build writes it.
  const { thresholds } = JSON.parse(model) as Predictor;
  const write = (file: keyof typeof PREDICTING_FILES, json: string) =>
    writePacked(join(output, PREDICTING_FOLDER, PREDICTING_FILES[file]), json);
  write("model", model);
  write("similar", parts.get("similar") ?? "");
  await withTables(snapshot, async (connection) => {
    await makeFilmTables(connection, thresholds.paysFrom);
    write("films", JSON.stringify(await filmsToPick(connection)));
    write("makers", JSON.stringify(byRole(await readMakers(connection))));
    write("judged", JSON.stringify(await judgedModels(connection)));
  });
}

async function filmsToPick(connection: DuckDBConnection): Promise<FilmsToPick> {
  const sql = sqlFile(import.meta.url, "films_to_pick.sql");
  const rows = (await connection.runAndReadAll(sql, { most: MOST_FILMS })).getRowObjectsJS().map(plainRow);
  return { features: FILM_FEATURES.map(({ name }) => name), films: rows.map(filmToPick) };
}

function filmToPick(row: Row): FilmToPick {
  const makers = MAKER_ROLES.flatMap((role) => (typeof row[role] === "string" ? [[role, row[role]]] : []));
  return {
    id: String(row.title_id),
    title: String(row.title),
    year: Number(row.year),
    makers: Object.fromEntries(makers),
    facts: FILM_FEATURES.map(({ name }) => shortened(row[name] ?? null)),
  };
}

/** More digits would change no prediction that is shown, and weigh a third of the file. */
const DIGITS = 9;

function shortened(value: Row[string]): FactValue {
  // All lists of features hold texts.
  return typeof value === "number" ? significant(value, DIGITS) : (value as FactValue);
}

/** Whoever made most films comes first, and keeps the name. */
function byRole(makers: readonly Maker[]): Makers {
  return Object.fromEntries(
    MAKER_ROLES.map((role) => {
      const known = new Map<string, Maker["facts"]>();
      for (const { name, facts, ...maker } of makers)
        if (maker.role === role && !known.has(name) && known.size < MOST_MAKERS) known.set(name, facts);
      return [role, Object.fromEntries(known)];
    }),
  );
}

async function judgedModels(connection: DuckDBConnection): Promise<JudgedModel[]> {
  const reader = await connection.runAndReadAll(sqlFile(import.meta.url, "judged_model.sql"));
  return reader
    .getRowObjectsJS()
    .map(plainRow)
    .map(({ model, kind, means, estimate, low, high, labels, scores }) => ({
      name: String(model).replace("leak: ", ""),
      // The query knows no other kinds, and its lists hold numbers.
      kind: kind as JudgedModel["kind"],
      means: String(means),
      auc: { estimate: Number(estimate), low: Number(low), high: Number(high) },
      labels: labels as unknown as number[],
      scores: scores as unknown as number[],
    }));
}
